import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { language } from '../words/language';
import { say } from '../words/say';
import { HgElement } from './element';
import { buttons } from './styles';
import { nextTheme, theme, type Theme } from './theme';

/** Language and appearance. */
@customElement('hg-switches')
export class HgSwitches extends HgElement {
  @state() private theme: Theme = theme();

  static override styles = [
    HgElement.styles,
    buttons,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
      }
      .button {
        min-height: 36px;
        padding: 0 var(--s2);
      }
      .word {
        margin-left: var(--s1);
      }
      @media (min-width: 900px) {
        .word {
          display: none;
        }
      }
      @media (max-width: 899px) {
        .button {
          min-height: var(--touch);
        }
      }
    `,
  ];

  turnTheme(): void {
    this.theme = nextTheme();
  }

  override render() {
    const name = `${say('theme.label')}: ${say(`theme.${this.theme}`)}`;
    return html`<button type="button" class="button quiet" data-action="language" lang=${language.now === 'zh' ? 'en' : 'zh-CN'} @click=${() => language.toggle()}>
        ${say('language.other')}
      </button>
      <button
        type="button"
        class="button quiet"
        data-action="theme"
        data-theme=${this.theme}
        aria-label=${name}
        title=${name}
        @click=${this.turnTheme}
      >
        <span aria-hidden="true">◐</span><span class="word">${say(`theme.${this.theme}`)}</span>
      </button>`;
  }
}
