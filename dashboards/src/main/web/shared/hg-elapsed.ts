import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { clockTime, since, span, when } from '../words/time';
import { say } from '../words/say';
import { EverySecond } from './clock';
import { HgElement } from './element';

/** Since when, as a time and, counting, for how long. */
@customElement('hg-elapsed')
export class HgElapsed extends HgElement {
  @property() from = '';
  @property({ type: Boolean }) short = false;

  constructor() {
    super();
    new EverySecond(this);
  }

  override render() {
    if (!this.from) {
      return html``;
    }
    const time = this.short ? clockTime(this.from) : when(this.from);
    return html`<time class="num" datetime=${this.from}
      >${this.short ? time : say('alert.since', { time })} · ${say('alert.elapsed', { span: span(since(this.from)) })}</time
    >`;
  }
}

/** Until when, as a time and, counting down, how long that is; past it, how much too late. */
@customElement('hg-countdown')
export class HgCountdown extends HgElement {
  @property() until = '';

  constructor() {
    super();
    new EverySecond(this);
  }

  override render() {
    if (!this.until) {
      return html``;
    }
    const left = -since(this.until);
    const time = when(this.until);
    return html`<time class="num" datetime=${this.until} data-late=${left < 0}
      >${left >= 0
        ? say('time.left', { time, span: span(left) })
        : say('time.late', { time, span: span(-left) })}</time
    >`;
  }
}
