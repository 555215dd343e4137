import { css } from 'lit';

export const decisionStyles = css`
  article {
    --edge: var(--high);
    flex: 1;
    min-height: 0;
    display: flex;
    flex-direction: column;
    gap: var(--s3);
    padding: var(--s4);
    border: 4px solid var(--edge);
    border-radius: var(--radius);
    background: var(--high-ground);
  }
  .unacknowledged {
    animation: pulse 2.4s ease-in-out infinite;
  }
  .medium,
  .low {
    --edge: var(--medium);
    background: var(--medium-ground);
  }
  .critical {
    --edge: var(--critical);
  }
  .critical.unacknowledged {
    background: var(--critical-fill);
    color: var(--on-critical);
    border-color: var(--critical-edge);
    animation: none;
    --focus: var(--on-critical);
    --act-ground: var(--on-critical);
    --act-ink: var(--critical-fill);
  }
  .returned {
    border-style: dashed;
    background: repeating-linear-gradient(-45deg, var(--raised) 0 16px, var(--panel) 16px 22px);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--s1) var(--s3);
  }
  .top hg-state {
    font-size: var(--text-l);
    flex: 1 0 100%;
  }
  .critical.unacknowledged .top hg-state {
    font-size: var(--text-xl);
    color: inherit;
    line-height: 1;
  }
  .end {
    margin-left: auto;
  }
  .middle {
    flex: 1 0 auto;
    display: flex;
    flex-direction: column;
    gap: var(--s3);
    overflow-wrap: anywhere;
  }
  #sentence {
    font-size: var(--text-xl);
    font-weight: var(--strong);
    line-height: 1.25;
    text-wrap: pretty;
  }
  .do {
    border-top: 1px solid color-mix(in srgb, currentColor 40%, transparent);
    padding-top: var(--s2);
    font-size: var(--text-m);
  }
  .do span {
    font-size: var(--text-s);
  }
  .do p {
    font-size: var(--text-m);
    line-height: 1.35;
  }
  @media (min-height: 840px) and (min-width: 900px) {
    .do p {
      font-size: var(--text-l);
    }
  }
  .note {
    font-size: var(--text-s);
    border-left: 3px solid currentColor;
    padding-left: var(--s2);
  }
  .bottom {
    position: sticky;
    bottom: 0;
    padding-top: var(--s1);
    background: inherit;
  }
  .below {
    display: flex;
    align-items: center;
    justify-content: space-between;
    flex-wrap: wrap;
    gap: 0 var(--s3);
    font-size: var(--text-s);
    margin: 0 0 calc(-1 * var(--s2));
  }
  .below .button {
    padding-right: 0;
  }
  @keyframes pulse {
    50% {
      border-color: color-mix(in srgb, var(--edge) 30%, var(--raised));
    }
  }
  @media (max-height: 640px), (max-width: 899px) {
    #sentence {
      font-size: var(--text-l);
    }
    .critical.unacknowledged .top hg-state {
      font-size: var(--text-l);
    }
    .middle,
    article {
      gap: var(--s2);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .unacknowledged {
      animation: none;
    }
  }
  @media (max-width: 899px) {
    .end {
      margin-left: 0;
    }
    .critical.unacknowledged,
    article {
      padding: var(--s3);
    }
  }
`;
