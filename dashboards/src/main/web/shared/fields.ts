import { css } from 'lit';

/** Form fields: label above, hint and what is wrong beside it. */
export const fields = css`
  .field,
  fieldset {
    display: flex;
    flex-direction: column;
    gap: var(--s1);
    margin: 0 0 var(--s4);
    padding: 0;
    border: 0;
    min-width: 0;
  }
  .field > span:first-child,
  legend {
    font-weight: var(--strong);
    padding: 0;
  }
  legend {
    margin-bottom: var(--s1);
  }
  /* What is being filled in does not hide behind the act at the bottom of a form. */
  input,
  select,
  textarea {
    scroll-margin-block: var(--s2) 6rem;
  }
  .hint {
    font-size: var(--text-s);
    color: var(--ink-soft);
  }
  .wrong {
    font-size: var(--text-s);
    font-weight: var(--strong);
    border-left: 3px solid currentColor;
    padding-left: var(--s2);
  }
  input:not([type='checkbox'], [type='radio']),
  select,
  textarea {
    font: inherit;
    color: var(--ink);
    background: var(--raised);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    min-height: var(--touch);
    padding: var(--s2) var(--s3);
    width: 100%;
  }
  textarea {
    resize: vertical;
  }
  ::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--ink);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
  }
  .choice {
    position: relative;
    display: flex;
  }
  .choice input {
    position: absolute;
    inset: 0;
    opacity: 0;
    margin: 0;
    width: 100%;
    height: 100%;
    cursor: pointer;
  }
  .choice span {
    display: flex;
    align-items: center;
    gap: var(--s2);
    min-height: var(--touch);
    padding: var(--s2) var(--s4);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--raised);
  }
  .choice input:checked + span {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--on-ink);
    font-weight: var(--strong);
  }
  .choice input:checked + span::before {
    content: '✓';
  }
  .choice input:focus-visible + span {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
`;
