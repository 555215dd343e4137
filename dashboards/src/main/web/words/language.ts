import type { Language } from './text';

const STORED_AS = 'hallguard.language';

type Listener = () => void;

/** The one language of the page: from ?lang=, else remembered, else the browser's. */
class CurrentLanguage {
  #language: Language = chosen();
  readonly #listeners = new Set<Listener>();

  get now(): Language {
    return this.#language;
  }

  set(language: Language): void {
    localStorage.setItem(STORED_AS, language);
    this.#language = language;
    this.mark();
    for (const listener of this.#listeners) {
      listener();
    }
  }

  /** Tells the browser, so that fonts, hyphens and speech follow. */
  mark(): void {
    document.documentElement.lang = this.#language === 'zh' ? 'zh-CN' : 'en';
  }

  toggle(): void {
    this.set(this.#language === 'zh' ? 'en' : 'zh');
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

function chosen(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  const wish = asked ?? localStorage.getItem(STORED_AS) ?? navigator.language;
  return wish.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export const language = new CurrentLanguage();
