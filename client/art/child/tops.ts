import { darken } from '../color.ts'
import type { View } from '../svg.ts'
import type { Top, TopStyle } from './look.ts'

/** The outline of the upper body. */
export const torso = 'M114 246 Q150 236 186 246 Q202 252 204 274 L209 346 Q150 358 91 346 L96 274 Q98 252 114 246Z'

/** What makes a top: stripes, collar, pockets. */
export const topDetails = (top: Top, view: View): string => details[top.style](top, view)

/** A tunic falls over the hips. */
export function tunicSkirt(top: Top): string {
  return top.style === 'tunic'
    ? `<path d="M91 340 L209 340 L222 388 Q150 400 78 388Z" fill="${top.color}"/><path d="M82 380 Q150 394 218 380" stroke="${top.accent}" stroke-width="7" fill="none"/>`
    : ''
}

const clipped = (drawing: string): string => `<clipPath id="torso"><path d="${torso}"/></clipPath><g clip-path="url(#torso)">${drawing}</g>`

const details: Record<TopStyle, (t: Top, view: View) => string> = {
  stripes: t => clipped([268, 294, 320, 346].map(y => `<rect x="80" y="${y - 6}" width="140" height="12" fill="${t.accent}"/>`).join('')),
  hoodie: (t, view) =>
    view === 'back'
      ? `<path d="M106 248 Q150 312 194 248 Q176 236 150 236 Q124 236 106 248Z" fill="${darken(t.color, 0.2)}"/>`
      : `<path d="M110 250 Q150 286 190 250 Q176 240 150 240 Q124 240 110 250Z" fill="${darken(t.color, 0.25)}"/><path d="M138 266 v26 M162 266 v26" stroke="#fff" stroke-width="5" stroke-linecap="round"/><path d="M112 346 L120 312 Q150 304 180 312 L188 346Z" fill="${darken(t.color, 0.14)}"/>`,
  knit: (t, view) =>
    clipped(
      `<rect x="80" y="262" width="140" height="30" fill="${t.accent}"/>${Array.from({ length: 9 }, (_, i) => `<path d="M${88 + i * 15} 268 l6 9 -6 9 -6 -9Z" fill="${t.color}"/>`).join('')}<path d="M80 300 H220" stroke="${t.accent}" stroke-width="4" stroke-dasharray="5 8"/><rect x="80" y="336" width="140" height="16" fill="${darken(t.color, 0.16)}"/>`,
    ) +
    (view === 'back'
      ? ''
      : `<path d="M122 244 Q150 262 178 244" stroke="${darken(t.color, 0.18)}" stroke-width="10" fill="none" stroke-linecap="round"/>`),
  keeper: (t, view) =>
    clipped(`<path d="M80 284 L220 262 V286 L80 308Z" fill="${t.accent}"/>`) +
    (view === 'back'
      ? `<path d="M128 312 h44 M150 312 v26" stroke="${t.accent}" stroke-width="9" stroke-linecap="round"/>`
      : `<path d="M128 243 L150 264 L172 243" stroke="${t.accent}" stroke-width="9" fill="none" stroke-linejoin="round"/>`),
  dungarees: (t, view) =>
    view === 'back'
      ? `<path d="M122 246 L172 300 M178 246 L128 300" stroke="${t.color}" stroke-width="13" stroke-linecap="round"/><path d="M104 300 H196 L209 346 Q150 358 91 346Z" fill="${t.color}"/>`
      : `<path d="M116 290 H184 L209 346 Q150 358 91 346Z" fill="${t.color}"/><rect x="116" y="278" width="68" height="56" rx="10" fill="${t.color}"/><path d="M122 282 L112 248 M178 282 L188 248" stroke="${t.color}" stroke-width="13" stroke-linecap="round"/><rect x="134" y="296" width="32" height="24" rx="7" fill="${darken(t.color, 0.18)}"/><circle cx="123" cy="286" r="5" fill="#ffd54a"/><circle cx="177" cy="286" r="5" fill="#ffd54a"/>`,
  star: (t, view) =>
    view === 'back' ? '' : `<path d="M150 272 l9 19 21 3 -15 15 4 21 -19 -10 -19 10 4 -21 -15 -15 21 -3Z" fill="${t.accent}"/>`,
  shirt: (t, view) =>
    view === 'back'
      ? ''
      : `<path d="M126 243 L150 268 L174 243 L164 238 L150 250 L136 238Z" fill="#fff"/><path d="M150 266 V350" stroke="${darken(t.color, 0.2)}" stroke-width="3"/><circle cx="150" cy="292" r="4" fill="#fff"/><circle cx="150" cy="320" r="4" fill="#fff"/>`,
  cardigan: (t, view) =>
    view === 'back'
      ? ''
      : `<path d="M128 243 L150 300 L172 243 L160 238 H140Z" fill="${t.accent}"/><path d="M128 243 L150 300 V352 M172 243 L150 300" stroke="${darken(t.color, 0.22)}" stroke-width="5" fill="none"/><circle cx="158" cy="314" r="4.5" fill="#fff"/><circle cx="158" cy="334" r="4.5" fill="#fff"/>`,
  tee: (t, view) =>
    view === 'back'
      ? ''
      : `<path d="M126 243 Q150 262 174 243" stroke="${t.accent}" stroke-width="9" fill="none" stroke-linecap="round"/><circle cx="150" cy="302" r="20" fill="${t.accent}"/>`,
  tunic: (t, view) =>
    view === 'back'
      ? ''
      : `<path d="M126 243 Q150 262 174 243 M150 254 V296" stroke="${t.accent}" stroke-width="8" fill="none" stroke-linecap="round"/><circle cx="142" cy="276" r="3.5" fill="${t.accent}"/><circle cx="158" cy="276" r="3.5" fill="${t.accent}"/>`,
}
