import { LOOKS } from '../mermaid-looks.ts';
import { NAME_SIZE, SMALL_SIZE } from './drawing.ts';

const LOOK_STYLE = Object.values(LOOKS)
  .map(
    (look) =>
      `.look-${look.style} .shape { fill: light-dark(${look.fill}, color-mix(in srgb, ${look.stroke} 28%, #17171b)); }
.look-${look.style} .shape, .look-${look.style} .line { stroke: light-dark(${look.stroke}, color-mix(in srgb, ${look.stroke} 70%, #ffffff));${'dashed' in look ? ' stroke-dasharray: 5 3;' : ''} }`,
  )
  .join('\n');

/** The style of pictures, beside that of every page. */
export const PICTURE_STYLE = `
:root {
  --arrow: light-dark(#6f6f79, #9a9aa6);
  --covered: light-dark(#1f7a3d, #6fce90);
  --uncovered: light-dark(#b3261e, #ff8f85);
  --undetermined: light-dark(#8a5a00, #f0b650);
  --not-a-transfer: light-dark(#4f5b66, #a9b4bf);
}
.picture { margin: 0 calc(50% - 50vw + 1.5rem) 1rem; border-block: 1px solid var(--line); overflow-x: auto; }
.picture:focus-visible { outline: 2px solid var(--link); }
svg { display: block; font-family: inherit; }
.picture svg { margin-inline: auto; }
svg a { text-decoration: none; cursor: pointer; }
svg text { text-anchor: middle; fill: var(--text); }
svg .name { font-size: ${NAME_SIZE}px; font-weight: 500; }
svg .small { font-size: ${SMALL_SIZE}px; fill: var(--faint); }
svg .line { fill: none; }
svg .shape, svg .line { stroke-width: 1.2; }
svg .start .shape { stroke-width: 3.5; }
svg .start .name { font-weight: 700; }
svg a:hover .shape, svg a:focus-visible .shape, svg a:target .shape { stroke: var(--link); stroke-width: 3; }
svg a:focus-visible { outline: none; }
${LOOK_STYLE}
svg .way { fill: none; stroke: var(--arrow); stroke-width: 1.3; }
svg .head { fill: var(--arrow); }
svg .hit { fill: none; stroke: transparent; stroke-width: 9; }
svg .may .way { stroke-dasharray: 2 3; }
svg .ground { fill: var(--ground); }
svg a.arrow:hover .way { stroke: var(--link); stroke-width: 2.5; }
svg a.label:hover text, svg a.label:focus-visible text, svg a.label:target text { fill: var(--link); text-decoration: underline; }
svg a.label:target .ground { stroke: var(--link); stroke-width: 2; }
${['covered', 'uncovered', 'undetermined', 'not_a_transfer']
  .map((verdict) => {
    const colour = `var(--${verdict.replaceAll('_', '-')})`;
    return `svg .${verdict} .way { stroke: ${colour}; stroke-width: 2; } svg .${verdict} .head, svg .${verdict} .small { fill: ${colour}; } svg .${verdict} .small { font-weight: 700; } .verdict.${verdict} { color: ${colour}; }`;
  })
  .join('\n')}
.legend { display: flex; flex-wrap: wrap; gap: 0.4rem 1.4rem; list-style: none; padding: 0; margin: 0 0 2rem; font-size: 0.875rem; }
.legend li { display: flex; align-items: center; gap: 0.5rem; }
main > section, main > h2 { max-width: 62rem; margin-inline: auto; }
.fact { scroll-margin-block-start: 1rem; padding-inline: 1rem; }
.fact h3 { font-size: 1.05rem; margin: 0 0 0.5rem; }
.fact h4 { font-size: 0.9375rem; margin: 1.1rem 0 0.4rem; }
.fact:target, .aside:target { background: var(--shade); outline: 3px solid var(--link); outline-offset: 2px; }
.verdict { font-weight: 700; }
.told { list-style: none; padding: 0; }
.told > li { border-inline-start: 2px solid var(--line); padding-inline-start: 0.9rem; margin-block-end: 0.8rem; white-space: normal; }
.evidence { margin: 0.5rem 0; }
blockquote { margin: 0; padding: 0.45rem 0.9rem; border-inline-start: 4px solid var(--link); background: var(--shade); white-space: pre-line; }
figcaption { color: var(--faint); font-size: 0.8125rem; padding-block-start: 0.2rem; }
@page picture { size: A3 landscape; margin: 10mm; }
@media print {
  .picture { page: picture; break-after: page; margin: 0; border: 0; overflow: visible; }
  .picture svg { width: auto; height: auto; max-width: 396mm; max-height: 270mm; }
  .legend { gap: 0.2rem 1rem; margin-block-end: 1rem; }
  .back { display: none; }
  main > section, main > h2 { max-width: none; }
  .fact { padding-inline: 0; break-inside: auto; }
  .told > li { margin-block-end: 0.4rem; }
  .evidence { margin: 0.2rem 0; break-inside: avoid; }
  blockquote { padding-block: 0.15rem; }
  figcaption { font-size: 7.5pt; }
}
`;
