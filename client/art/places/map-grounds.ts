import { paintedOf } from '../../../shared/play/mural.ts'
import { mural, muralSize } from '../mural/mural-svg.ts'
import { type MapLook, mapTree } from './map-look.ts'

/** The places of the lower rows, and the snowman between them. */
export const mapGrounds: readonly ((look: MapLook) => string)[] = [
  /* playground */ look =>
    `<g transform="translate(196 716)"><ellipse cx="0" cy="14" rx="196" ry="94" fill="${look.colors.sandEdge}"/><ellipse cx="0" cy="8" rx="186" ry="88" fill="${look.colors.sand}"/><path d="M-130 26 V-66 M-80 26 V-66" stroke="#f26b5e" stroke-width="11" stroke-linecap="round"/><path d="M-144 -60 L-105 -104 L-66 -60Z" fill="${look.winter ? '#fff' : '#4ecdc4'}"/><path d="M-144 -60 h78 l-8 -9 h-62Z" fill="#35aaa2"/><path d="M-76 -26 C-40 -18 -38 40 6 56" stroke="#ffb347" stroke-width="22" fill="none" stroke-linecap="round"/><rect x="-140" y="-32" width="70" height="11" rx="5" fill="#ffd166"/><path d="M38 30 L54 -72 L70 30 M130 30 L146 -72 L162 30" stroke="#4d73c9" stroke-width="10" fill="none" stroke-linecap="round" stroke-linejoin="round"/><path d="M54 -72 H146" stroke="#5f88e0" stroke-width="11" stroke-linecap="round"/>${look.isSwingMended ? swing : brokenSwing}</g>`,
  /* wall */ look =>
    `<g transform="translate(528 700)"><ellipse cx="0" cy="74" rx="150" ry="18" fill="#2c4a3a" opacity=".18"/><rect x="-140" y="-46" width="280" height="118" rx="6" fill="#f5ead6"/><rect x="-148" y="-58" width="296" height="20" rx="6" fill="${look.winter ? '#fff' : '#b9694a'}"/>${painting(look)}</g>`,
  /* bench */ look =>
    `<g transform="translate(838 744)"><g>${mapTree(look, -6, 30, 0.74, '#6cc077')}</g><ellipse cx="0" cy="40" rx="100" ry="16" fill="#2c4a3a" opacity=".16"/><rect x="-82" y="-14" width="164" height="13" rx="6" fill="#b97b48"/><rect x="-88" y="12" width="176" height="15" rx="7" fill="${look.winter ? '#fff' : '#c98d5b'}"/><path d="M-66 24 V48 M66 24 V48" stroke="#6b6f94" stroke-width="10"/></g>${look.hasNewBench ? newBench(look) : ''}`,
  /* phone */ look =>
    `<g transform="translate(1118 700)"><ellipse cx="0" cy="84" rx="76" ry="16" fill="#2c4a3a" opacity=".18"/><rect x="-58" y="-78" width="116" height="162" rx="24" fill="#39406a"/><rect x="-47" y="-62" width="94" height="124" rx="12" fill="#d9f0ff"/><rect x="-38" y="-50" width="58" height="24" rx="11" fill="#fff"/><path d="M-30 -38 h36" stroke="#9db4d0" stroke-width="6" stroke-linecap="round"/><rect x="-18" y="-16" width="58" height="28" rx="13" fill="#7c6ee6"/><circle cx="-2" cy="-2" r="4.5" fill="#fff"/><circle cx="12" cy="-2" r="4.5" fill="#fff"/><circle cx="26" cy="-2" r="4.5" fill="#fff"/><rect x="-38" y="22" width="44" height="24" rx="11" fill="#fff"/><circle cx="0" cy="73" r="5" fill="#8b95c9"/>${look.winter ? '<path d="M-58 -56 Q-58 -80 -34 -80 H34 Q58 -80 58 -56 q-14 10 -26 0 q-16 12 -32 0 q-16 12 -30 0 q-14 8 -28 0Z" fill="#fff"/>' : ''}</g>`,
  /* pitch */ look =>
    `<g transform="translate(1428 722)"><path d="M-150 80 L-112 -66 H112 L150 80Z" fill="${look.colors.grass}" stroke="#fff" stroke-width="7" stroke-linejoin="round"/><path d="M-130 6 H130" stroke="#fff" stroke-width="6"/><ellipse cx="0" cy="6" rx="40" ry="22" fill="none" stroke="#fff" stroke-width="6"/><path d="M-44 -66 V-100 H44 V-66" stroke="#fff" stroke-width="8" fill="none"/><path d="M-30 -96 V-66 M-14 -96 V-66 M2 -96 V-66 M18 -96 V-66 M34 -96 V-66 M-44 -84 H44" stroke="#fff" stroke-width="2.5" opacity=".8"/></g>`,
  /* gate */ () =>
    `<g transform="translate(276 964)"><path d="M-70 10 V-64 M70 10 V-64" stroke="#b9694a" stroke-width="20" stroke-linecap="round"/><path d="M-70 -64 Q0 -118 70 -64" stroke="#6b6f94" stroke-width="9" fill="none"/><path d="M-180 -20 H-84 M84 -20 H180 M-180 -2 H-84 M84 -2 H180" stroke="#fff" stroke-width="8"/><path d="M-170 -34 V10 M-140 -34 V10 M-110 -34 V10 M170 -34 V10 M140 -34 V10 M110 -34 V10" stroke="#fff" stroke-width="9" stroke-linecap="round"/></g>`,
  /* bus */ look =>
    `<g transform="translate(1030 1000)"><rect x="-140" y="-74" width="280" height="104" rx="25" fill="#ffc93c"/><rect x="-140" y="-6" width="280" height="13" fill="#e0a615"/><g fill="${look.winter ? '#ffe9a8' : '#bfe8ff'}"><rect x="-120" y="-58" width="54" height="42" rx="9"/><rect x="-56" y="-58" width="54" height="42" rx="9"/><rect x="8" y="-58" width="54" height="42" rx="9"/><rect x="76" y="-58" width="48" height="64" rx="9"/></g><circle cx="-80" cy="30" r="25" fill="#39406a"/><circle cx="-80" cy="30" r="10" fill="#cfd5ea"/><circle cx="80" cy="30" r="25" fill="#39406a"/><circle cx="80" cy="30" r="10" fill="#cfd5ea"/></g>`,
]

const swing =
  '<path d="M84 -70 V4 M112 -70 V4" stroke="#8a90a8" stroke-width="4"/><rect x="78" y="0" width="40" height="10" rx="5" fill="#ff8f5a"/><path d="M80 -70 h10 M107 -70 h10" stroke="#ffd54a" stroke-width="7" stroke-linecap="round"/>'

/** One rope is torn: the seat hangs down, and a ribbon says that somebody knows. */
const brokenSwing =
  '<path d="M84 -70 V2 M112 -70 V-46" stroke="#8a90a8" stroke-width="4" stroke-linecap="round"/><rect x="62" y="12" width="40" height="10" rx="5" fill="#ff8f5a" transform="rotate(62 82 6)"/><path d="M58 -18 Q100 -4 142 -18" stroke="#ffd54a" stroke-width="6" fill="none" stroke-dasharray="9 6"/>'

/** A bench in the class's colours beside the old one. */
const newBench = (look: MapLook) =>
  `<g transform="translate(996 748) scale(.72)"><ellipse cx="0" cy="40" rx="86" ry="14" fill="#2c4a3a" opacity=".16"/><rect x="-70" y="-34" width="140" height="13" rx="6" fill="#8c6ee6"/><rect x="-70" y="-14" width="140" height="13" rx="6" fill="#2aa58c"/><rect x="-76" y="12" width="152" height="15" rx="7" fill="${look.winter ? '#fff' : '#ffb347'}"/><path d="M-56 -34 V48 M56 -34 V48" stroke="#4a4170" stroke-width="10" stroke-linecap="round"/><path d="M0 -20 C-14 -30 -10 -42 0 -34 C10 -42 14 -30 0 -20Z" fill="#ff7a9c"/></g>`

/** What the class has painted, on the wall in the yard. */
function painting({ mural: wall }: MapLook): string {
  const scale = 268 / muralSize.width
  return `<g transform="translate(-134 -30) scale(${scale.toFixed(4)})">${mural(paintedOf(wall), { look: 'plain' })}</g>`
}

export const snowman = `<g transform="translate(670 700) scale(.8)"><ellipse cy="6" rx="52" ry="11" fill="#2c2440" opacity=".14"/><circle cy="-36" r="44" fill="#fff"/><circle cy="-106" r="31" fill="#fff"/><circle cx="-10" cy="-112" r="4" fill="#2c2440"/><circle cx="10" cy="-112" r="4" fill="#2c2440"/><path d="M0 -104 l26 5 -26 5Z" fill="#ff8f3f"/><path d="M-28 -82 Q0 -66 28 -82" stroke="#e0584a" stroke-width="11" fill="none" stroke-linecap="round"/><path d="M-40 -48 l-30 -22 M40 -48 l30 -22" stroke="#7a4f2c" stroke-width="6" stroke-linecap="round"/></g>`
