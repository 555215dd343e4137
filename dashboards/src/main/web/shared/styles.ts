import { css } from 'lit';

/** What every component shares: box model, text, buttons, focus. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2,
  h3 {
    font-size: var(--text-m);
    font-weight: var(--strong);
  }
  strong {
    font-weight: var(--strong);
  }
  .soft {
    color: var(--ink-soft);
  }
  .small {
    font-size: var(--text-s);
  }
  .num {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .hidden-visually {
    position: absolute;
    top: 0;
    left: 0;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button,
  summary {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  kbd {
    font: inherit;
    font-size: var(--text-s);
    border: 1px solid currentColor;
    border-radius: var(--radius);
    padding: 0 var(--s1);
    min-width: 1.5em;
    display: inline-block;
    text-align: center;
    opacity: 0.85;
  }
  /* No keyboard at hand: a hint would be read as part of the button. */
  @media (hover: none), (pointer: coarse) {
    kbd {
      display: none;
    }
  }
`;

export const buttons = css`
  .button {
    min-height: var(--touch);
    padding: var(--s2) var(--s4);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--raised);
    font-weight: var(--strong);
  }
  .button.small {
    white-space: nowrap;
  }
  .button:hover {
    border-color: var(--ink);
  }
  .button.primary {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--on-ink);
  }
  .button.small {
    min-height: 32px;
    padding: 0 var(--s3);
  }
  .button.quiet {
    background: none;
    border-color: transparent;
    font-weight: var(--regular);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .button.quiet kbd {
    margin-left: var(--s1);
  }
  .button.quiet:hover {
    border-color: var(--line-strong);
  }
  .button:disabled {
    opacity: 0.6;
    cursor: default;
  }
  @media (max-width: 899px) {
    .button.small {
      min-height: var(--touch);
    }
  }
`;

/** A named list in a panel: heading line, rows, groups, what has ended. */
export const panels = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  header {
    display: flex;
    align-items: center;
    gap: var(--s2);
    min-height: 40px;
    flex: none;
    flex-wrap: wrap;
  }
  header h2 {
    flex: 1;
  }
  .scroll {
    overflow-y: auto;
    min-height: 0;
    flex: 1;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  h3 {
    font-size: var(--text-s);
    font-weight: var(--regular);
    color: var(--ink-soft);
    padding-top: var(--s2);
  }
  .row {
    padding: var(--s2) 0;
    border-top: 1px solid var(--line);
    font-size: var(--text-s);
    overflow-wrap: anywhere;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s2);
    align-items: baseline;
  }
  .line > .end {
    margin-left: auto;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
  }
  details > summary {
    padding: var(--s2) 0;
    font-size: var(--text-s);
    color: var(--ink-soft);
    border-top: 1px solid var(--line);
  }
  .ended {
    color: var(--ink-soft);
  }
`;
