import type { Room, SecretIn } from '../../../shared/content/circle-picture.ts'
import { cat } from '../places/things.ts'

type SecretId = SecretIn<Room>
/** `reach`: how far from its middle it is pressed, and `lift`: how far that is above its foot; metres, as the drawing. */
export type Secret = {
  readonly reach: number
  readonly lift: number
  readonly draw: (isFound: boolean) => string
}

const scaled = (scale: number, drawing: string) => `<g transform="scale(${scale})">${drawing}</g>`
/** By id; where each is found, its room says. */
export const secretDrawings: Readonly<Record<SecretId, Secret>> = {
  cat: {
    reach: 0.46,
    lift: 0.3,
    draw: isFound =>
      scaled(
        0.0072,
        cat(isFound ? 'sits' : 'sleeps') +
          (isFound
            ? '<path d="M52 -120 q10 -10 20 0 t20 0 M60 -96 q8 -8 16 0 t16 0" stroke="#fff" stroke-width="6" fill="none" stroke-linecap="round"/>'
            : ''),
      ),
  },
  bird: {
    reach: 0.34,
    lift: 0,
    draw: isFound =>
      scaled(
        0.0085,
        `<g${isFound ? ' transform="rotate(-18)"' : ''}><path d="M-24 10 C-26 -26 20 -32 24 -4 L40 -2 24 8 C16 28 -18 28 -24 10Z" fill="#e0584a"/><path d="M-24 6 C-26 -26 14 -36 24 -6 Q2 -8 -10 14Z" fill="#4a5270"/><circle cx="13" cy="-9" r="4.400" fill="#fff"/><circle cx="14" cy="-9" r="2.600" fill="#2c2440"/><path d="M24 -5 l11 4 -11 4Z" fill="#2c2440"/></g>${isFound ? '<g fill="#2c2440"><ellipse cx="52" cy="-22" rx="6" ry="5"/><path d="M56 -22 V-46 l10 4" stroke="#2c2440" stroke-width="4" fill="none"/><ellipse cx="70" cy="-46" rx="6" ry="5"/><path d="M74 -46 V-68 l10 4" stroke="#2c2440" stroke-width="4" fill="none"/></g>' : ''}`,
      ),
  },
  mouse: {
    reach: 0.3,
    lift: 0.2,
    draw: isFound =>
      scaled(
        0.0062,
        `<path d="M-34 0 V-40 Q-34 -76 0 -76 Q34 -76 34 -40 V0Z" fill="#8a5a34"/><path d="M-25 0 V-38 Q-25 -66 0 -66 Q25 -66 25 -38 V0Z" fill="${isFound ? '#ffe07a' : '#b97b48'}"/>${isFound ? '<circle cx="-9" cy="-34" r="9" fill="#c9b8a4"/><circle cx="13" cy="-34" r="9" fill="#c9b8a4"/><ellipse cx="2" cy="-18" rx="17" ry="18" fill="#c9b8a4"/><circle cx="-4" cy="-20" r="2.800" fill="#2c2440"/><circle cx="8" cy="-20" r="2.800" fill="#2c2440"/><circle cx="2" cy="-12" r="3.400" fill="#e0607c"/>' : '<path d="M0 -66 V0" stroke="#8a5a34" stroke-width="3"/><circle cx="14" cy="-32" r="4" fill="#ffd54a"/>'}`,
      ),
  },
  boot: {
    reach: 0.34,
    lift: 0.3,
    draw: isFound =>
      scaled(
        0.0066,
        `<ellipse rx="52" ry="9" fill="#2c2440" opacity=".18"/>${isFound ? '<g transform="translate(-13 -100)"><path d="M-17 -4 Q-17 24 0 30 Q17 24 17 -4Z" fill="#c98d4a"/><path d="M-22 -2 Q-20 -22 0 -22 Q20 -22 22 -2 Q0 6 -22 -2Z" fill="#7a5230"/><path d="M0 -22 q3 -10 10 -12" stroke="#7a5230" stroke-width="5" fill="none" stroke-linecap="round"/></g>' : ''}<path d="M-40 -86 H14 V-34 Q50 -28 52 -4 V0 H-40Z" fill="#f2c23e"/><path d="M-40 -86 H14 V-72 H-40Z" fill="#fff4d0"/><path d="M-40 -8 H52 V0 H-40Z" fill="#b9851a"/>`,
      ),
  },
  boat: {
    reach: 0.32,
    lift: 0.2,
    draw: isFound =>
      scaled(
        0.0066,
        `<g${isFound ? ' transform="rotate(-12)"' : ''}><path d="M-46 -18 H46 L28 0 H-28Z" fill="#f2695c"/><path d="M-28 -18 L0 -66 L28 -18Z" fill="#fff"/><path d="M0 -66 V-18 H28Z" fill="#dfe7f6"/></g>${isFound ? '<path d="M-60 2 q15 -14 30 0 t30 0 t30 0 t30 0" stroke="#5fb8e8" stroke-width="7" fill="none" stroke-linecap="round"/>' : ''}`,
      ),
  },
  poster: {
    reach: 0.4,
    lift: 0,
    draw: isFound =>
      scaled(
        0.0058,
        `<rect x="-84" y="-76" width="168" height="128" rx="8" fill="#fff"/><rect x="-14" y="-84" width="28" height="16" fill="#ffd54a"/><path d="M-58 10 C-64 -24 -24 -40 8 -30 C30 -24 40 -10 46 -2 Q60 -6 62 -26 Q74 -8 66 4 Q58 16 46 18 Q10 34 -30 28 Q-54 24 -58 10Z" fill="#5f88e0"/><circle cx="-34" cy="2" r="5" fill="#fff"/><circle cx="-33" cy="2" r="3" fill="#2c2440"/><path d="M-50 14 q12 8 24 2" stroke="#fff" stroke-width="4" fill="none" stroke-linecap="round"/>${isFound ? '<path d="M-10 -38 q-4 -22 -20 -24 M-8 -38 q6 -24 22 -22" stroke="#5fb8e8" stroke-width="7" fill="none" stroke-linecap="round"/>' : ''}`,
      ),
  },
  fish: {
    reach: 0.36,
    lift: 0.22,
    draw: isFound =>
      scaled(
        0.0062,
        `<ellipse rx="46" ry="7" fill="#2c2440" opacity=".18"/><path d="M-30 -74 H30 Q58 -40 44 -10 Q38 0 24 0 H-24 Q-38 0 -44 -10 Q-58 -40 -30 -74Z" fill="#d4effb"/><path d="M-47 -50 H47 Q54 -28 44 -10 Q38 0 24 0 H-24 Q-38 0 -44 -10 Q-54 -28 -47 -50Z" fill="#8ecdf0"/><path d="M-40 -8 Q0 -20 40 -8 Q36 0 24 0 H-24 Q-36 0 -40 -8Z" fill="#f3d6a4"/><g${isFound ? ' transform="translate(0 -8) scale(-1 1)"' : ''}><path d="M-20 -28 Q0 -46 20 -28 Q0 -10 -20 -28Z M18 -28 l16 -12 v24Z" fill="#ff8f5a"/><circle cx="-9" cy="-30" r="3" fill="#2c2440"/></g>${isFound ? '<g fill="none" stroke="#fff" stroke-width="4"><circle cx="22" cy="-62" r="6"/><circle cx="30" cy="-84" r="8"/><circle cx="20" cy="-108" r="10"/></g>' : ''}<path d="M-34 -74 H34" stroke="#fff" stroke-width="6" stroke-linecap="round"/>`,
      ),
  },
  globe: {
    reach: 0.36,
    lift: 0.24,
    draw: isFound =>
      scaled(
        0.0062,
        `<ellipse rx="36" ry="6" fill="#2c2440" opacity=".18"/><path d="M-28 0 Q0 -14 28 0Z" fill="#8a5a34"/><path d="M0 -4 V-14" stroke="#8a5a34" stroke-width="8"/><path d="M34 -68 A38 38 0 0 1 -14 -16" fill="none" stroke="#c98d4a" stroke-width="6" stroke-linecap="round"/><circle cy="-52" r="32" fill="#5fa8e0"/><g${isFound ? ' transform="rotate(70 0 -52)"' : ''}><path d="M-26 -62 Q-12 -80 4 -72 Q2 -58 -10 -54 Q-12 -42 -22 -44Z M8 -52 Q24 -60 28 -46 Q20 -30 10 -34Z M-8 -34 Q0 -32 -2 -24 Q-12 -24 -8 -34Z" fill="#6cc077"/></g>${isFound ? '<path d="M-48 -66 q-6 14 0 28 M48 -66 q6 14 0 28" fill="none" stroke="#f6b95b" stroke-width="6" stroke-linecap="round"/><path d="M-9 -56 h.1 M9 -56 h.1" stroke="#2c2440" stroke-width="7" stroke-linecap="round"/><path d="M-9 -46 Q0 -38 9 -46" fill="none" stroke="#2c2440" stroke-width="4" stroke-linecap="round"/>' : ''}`,
      ),
  },
  snail: {
    reach: 0.32,
    lift: 0.14,
    draw: isFound =>
      scaled(
        0.0056,
        `${isFound ? '<path d="M46 -2 h34 M54 -10 h20" stroke="#fff" stroke-width="5" stroke-linecap="round" opacity=".9"/>' : ''}<path d="M44 0 H-30 Q-46 0 -46 -16 V-30 H-32 V-18 H30 Q44 -16 44 0Z" fill="#e2b07a"/><circle cx="6" cy="-30" r="26" fill="#b57bd0"/><path d="M6 -30 m-4 2 a6 6 0 1 1 8 6 a13 13 0 1 1 -16 -14" fill="none" stroke="#7a4fa0" stroke-width="6" stroke-linecap="round"/>${isFound ? '<path d="M-44 -28 L-54 -50 M-36 -28 L-32 -52" stroke="#e2b07a" stroke-width="5" stroke-linecap="round"/><circle cx="-54" cy="-52" r="6" fill="#fff"/><circle cx="-31" cy="-54" r="6" fill="#fff"/><circle cx="-55" cy="-52" r="3" fill="#2c2440"/><circle cx="-32" cy="-54" r="3" fill="#2c2440"/><path d="M-46 -12 q5 5 10 1" fill="none" stroke="#8a5a34" stroke-width="3" stroke-linecap="round"/>' : '<path d="M-44 -24 q5 4 10 0" fill="none" stroke="#8a5a34" stroke-width="3" stroke-linecap="round"/>'}`,
      ),
  },
  bear: {
    reach: 0.36,
    lift: -0.2,
    draw: isFound =>
      scaled(
        0.006,
        `<g${isFound ? ' transform="rotate(16)"' : ''}><path d="M0 -34 V4" stroke="#6f6a8c" stroke-width="5"/><circle cy="-36" r="8" fill="#c9cfe6" stroke="#6f6a8c" stroke-width="2"/><circle cx="-16" cy="10" r="10" fill="#a06a42"/><circle cx="16" cy="10" r="10" fill="#a06a42"/><circle cy="24" r="24" fill="#b97b48"/><ellipse cy="32" rx="11" ry="9" fill="#f3d6a4"/><circle cx="-9" cy="20" r="3" fill="#2c2440"/><circle cx="9" cy="20" r="3" fill="#2c2440"/><circle cy="29" r="3.500" fill="#2c2440"/>${isFound ? '<path d="M-7 35 q7 8 14 0" fill="none" stroke="#2c2440" stroke-width="3" stroke-linecap="round"/>' : ''}<path d="M-16 48 H16 Q22 74 0 76 Q-22 74 -16 48Z" fill="#b97b48"/><path d="M-18 46 H18 L14 56 H-14Z" fill="#e0584a"/><path d="${isFound ? 'M18 54 L36 34' : 'M18 54 L28 68'} M-18 54 L-28 68" stroke="#b97b48" stroke-width="11" stroke-linecap="round"/></g>`,
      ),
  },
  umbrella: {
    reach: 0.38,
    lift: 0.18,
    draw: isFound =>
      scaled(
        0.0062,
        isFound
          ? '<path d="M0 -84 V-8 q0 10 10 10" fill="none" stroke="#8a5a34" stroke-width="6" stroke-linecap="round"/><path d="M-72 -42 C-66 -88 -32 -108 0 -108 C32 -108 66 -88 72 -42 Q60 -54 48 -42 Q36 -54 24 -42 Q12 -54 0 -42 Q-12 -54 -24 -42 Q-36 -54 -48 -42 Q-60 -54 -72 -42Z" fill="#f2695c"/><path d="M-24 -42 C-22 -80 -10 -100 0 -108 C10 -100 22 -80 24 -42 Q12 -54 0 -42 Q-12 -54 -24 -42Z" fill="#fff0e0"/><path d="M0 -108 v-10" stroke="#8a5a34" stroke-width="6" stroke-linecap="round"/>'
          : '<ellipse rx="62" ry="7" fill="#2c2440" opacity=".18"/><g transform="rotate(-10)"><path d="M-58 -10 H30 L44 -14 L30 -24 H-58Z" fill="#f2695c"/><path d="M-58 -14 H30" stroke="#fff0e0" stroke-width="4"/><path d="M-58 -17 h-12 q-10 0 -10 10" fill="none" stroke="#8a5a34" stroke-width="6" stroke-linecap="round"/></g>',
      ),
  },
  kite: {
    reach: 0.5,
    lift: 0,
    draw: isFound =>
      scaled(
        0.0085,
        `<g${isFound ? ' transform="translate(10 -34) rotate(18)"' : ''}><path d="M0 -44 L32 0 L0 54 L-32 0Z" fill="#ffd54a"/><path d="M0 -44 L32 0 H-32Z" fill="#f2695c"/><path d="M0 -44 V54 M-32 0 H32" stroke="#2c2440" stroke-width="3" opacity=".35"/>${isFound ? '<path d="M-10 8 h.1 M10 8 h.1" stroke="#2c2440" stroke-width="8" stroke-linecap="round"/><path d="M-9 20 Q0 28 9 20" fill="none" stroke="#2c2440" stroke-width="4" stroke-linecap="round"/>' : ''}<path d="${isFound ? 'M0 54 q26 12 10 30 t14 32' : 'M0 54 q-14 10 0 20 t0 20'}" fill="none" stroke="#7b5fd6" stroke-width="4"/><path d="${isFound ? 'M8 76 l14 -6 -4 14Z M18 108 l14 -4 -6 13Z' : 'M-4 70 l12 -6 0 13Z'}" fill="#5fb3e8"/></g>`,
      ),
  },
}
