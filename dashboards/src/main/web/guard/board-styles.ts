import { css } from 'lit';

export const boardStyles = css`
  :host {
    display: grid;
    height: 100dvh;
    grid-template-columns: minmax(0, 2fr) minmax(21rem, 1fr);
    grid-template-rows: auto minmax(0, 1fr) auto;
    grid-template-areas: 'lost lost' 'main alerts' 'foot foot';
  }
  .banners {
    grid-area: lost;
  }
  hg-alerts {
    grid-area: alerts;
    border-left: 1px solid var(--line);
  }
  hg-foot {
    grid-area: foot;
  }
  main {
    grid-area: main;
    min-height: 0;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    position: relative;
  }
  .hall {
    padding: var(--s3) var(--s4) var(--s4);
    overflow-y: auto;
    max-height: 62dvh;
    scrollbar-width: thin;
  }
  h1 {
    font-size: var(--text-m);
    font-weight: var(--strong);
    margin: 0 0 var(--s3);
  }
  .lists {
    min-height: 0;
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    border-top: 1px solid var(--line);
  }
  .lists > * {
    padding: var(--s1) var(--s4) 0;
    min-width: 0;
  }
  .lists > * + * {
    border-left: 1px solid var(--line);
  }
  .sheet {
    position: absolute;
    inset: 0;
    z-index: 1;
    display: grid;
    grid-template-rows: minmax(0, 1fr);
    border-right: 2px solid var(--ink);
  }
  .starting {
    grid-column: 1 / -1;
    padding: var(--s8);
    font-size: var(--text-l);
  }
  hg-tabs {
    display: none;
  }
  .greyed {
    filter: grayscale(1) contrast(0.75);
    opacity: 0.65;
  }
  @media (min-width: 900px) {
    .covered {
      visibility: hidden;
    }
    .sheet.away {
      display: grid;
    }
  }
  @media (max-width: 899px) {
    :host {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto auto minmax(0, 1fr) auto;
      grid-template-areas: 'foot' 'lost' 'main' 'tabs';
    }
    hg-tabs {
      display: block;
      grid-area: tabs;
    }
    hg-alerts {
      grid-area: main;
      border-left: 0;
    }
    main,
    .lists {
      display: contents;
    }
    .hall,
    .lists > * {
      grid-area: main;
      max-height: none;
      border: 0;
      background: var(--ground);
      padding: var(--s3) var(--s4);
    }
    .lists > * + * {
      border-left: 0;
    }
    .away {
      display: none;
    }
    .sheet {
      position: static;
      grid-area: main;
      border-right: 0;
    }
  }
`;
