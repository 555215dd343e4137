#!/bin/sh
# Bundles the pages with the esbuild binary that Maven unpacked: bundle.sh TARGET_DIR WEB_DIR
# app and kiosk are the product; states shows every component in every state and is kept out of them.
set -eu
target=$1
web=$2
esbuild=$(find "$target/esbuild" -name esbuild -type f | head -n 1)
[ -n "$esbuild" ] || { echo "bundle.sh: no esbuild binary under $target/esbuild" >&2; exit 1; }
chmod +x "$esbuild"
mkdir -p "$target/classes/web"
NODE_PATH="$target/node_modules" "$esbuild" "$web/app.ts" "$web/kiosk.ts" "$web/states.ts" "$web/app.css" \
  --bundle --minify --sourcemap \
  --tsconfig="$web/tsconfig.json" --target=es2022 --charset=utf8 --log-level=warning \
  --outdir="$target/classes/web"
cp "$web"/*.html "$web"/*.svg "$target/classes/web/"
