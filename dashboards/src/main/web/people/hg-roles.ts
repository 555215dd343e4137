import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Role } from '../api/views';
import { HgElement } from '../shared/element';
import { fields } from '../shared/fields';
import { say } from '../words/say';

const ROLES: readonly Role[] = ['cashier', 'staff', 'lead', 'deputy', 'guard', 'facilities', 'emergency', 'leadership', 'auditor', 'admin'];

/** What a person is to the hall. */
@customElement('hg-roles')
export class HgRoles extends HgElement {
  @property({ attribute: false }) chosen: readonly Role[] = [];

  static override styles = [HgElement.styles, fields];

  get value(): readonly Role[] {
    const checked = [...this.renderRoot.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.value);
    return ROLES.filter((role) => checked.includes(role));
  }

  override render() {
    return html`<fieldset>
      <legend>${say('people.roles')}</legend>
      <div class="choices">
        ${ROLES.map(
          (role) => html`<label class="choice"
            ><input type="checkbox" name="roles" value=${role} .checked=${this.chosen.includes(role)} /><span>${say(`role.${role}`)}</span></label
          >`,
        )}
      </div>
    </fieldset>`;
  }
}
