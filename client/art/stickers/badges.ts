import type { Sticker } from '../../../shared/content/schema.ts'
import { ink } from './outline.ts'

/** How one way's badge looks: its cloth, the colour of its rings, how many waves its edge has, and its picture. */
export type Badge = { readonly cloth: string; readonly ring: string; readonly waves: number; readonly picture: string }

const kid = (x: number, y: number, s: number, skin: string, hair: string, top: string): string =>
  `<g transform="translate(${x} ${y}) scale(${s})"><path d="M-16 40 C-18 14 -10 8 0 8 C10 8 18 14 16 40Z" fill="${top}"/><circle cy="-8" r="17" fill="${skin}"/><path d="M-17 -8 C-18 -28 18 -28 17 -8 Q8 -16 0 -14 Q-8 -16 -17 -8Z" fill="${hair}"/><circle cx="-6" cy="-6" r="2.6" fill="${ink}"/><circle cx="6" cy="-6" r="2.6" fill="${ink}"/><path d="M-5 1 q5 5 10 0" stroke="${ink}" stroke-width="2.4" fill="none" stroke-linecap="round"/></g>`

export const badges: Readonly<Record<Sticker, Badge>> = {
  stoodBeside: {
    cloth: '#2aa58c',
    ring: '#0f6f5e',
    waves: 0,
    picture: `${kid(-17, 2, 1.05, '#f9cfaa', '#c8642c', '#fff') + kid(17, 2, 1.05, '#8d5836', '#2b1b1a', '#ffd54a')}<path d="M0 -40 C-14 -50 -10 -62 0 -54 C10 -62 14 -50 0 -40Z" fill="#ff7a9c"/>`,
  },
  checkedIn: {
    cloth: '#f2a03a',
    ring: '#8f4f08',
    waves: 12,
    picture: `<circle r="37" fill="#fff"/><circle r="37" fill="none" stroke="#8f4f08" stroke-width="5"/><path d="M0 -24 V0 L15 9" stroke="${ink}" stroke-width="6" fill="none" stroke-linecap="round" stroke-linejoin="round"/><g transform="translate(24 22)"><path d="M0 20 C-30 0 -18 -22 0 -8 C18 -22 30 0 0 20Z" fill="#ff7a9c" stroke="#fff" stroke-width="5"/></g>`,
  },
  toldAdult: {
    cloth: '#4f86d8',
    ring: '#1f4c94',
    waves: 8,
    picture: `<path d="M-38 -28 h76 q8 0 8 8 v36 q0 8 -8 8 h-44 l-18 18 v-18 h-14 q-8 0 -8 -8 v-36 q0 -8 8 -8Z" fill="#fff"/><g stroke-linecap="round"><circle cx="-24" cy="-14" r="7" fill="#f2695c"/><path d="M-10 -14 h42" stroke="#9db4d0" stroke-width="7"/><circle cx="-24" cy="8" r="7" fill="#2aa58c"/><path d="M-10 8 h28" stroke="#9db4d0" stroke-width="7"/></g>`,
  },
  saidNo: {
    cloth: '#d8574a',
    ring: '#8f241b',
    waves: 6,
    picture: `<path d="M-22 34 C-34 8 -30 -4 -22 -2 L-20 10 V-30 q0 -8 7 -8 q7 0 7 8 V-40 q0 -8 7 -8 q7 0 7 8 V-34 q0 -8 7 -8 q7 0 7 8 V-16 q0 -8 6 -8 q7 0 7 8 V16 Q34 40 10 44 Q-12 46 -22 34Z" fill="#f9cfaa" stroke="#8f241b" stroke-width="4.5" stroke-linejoin="round"/><path d="M-6 -28 V2 M8 -34 V2 M22 -26 V4" stroke="#8f241b" stroke-width="4" stroke-linecap="round"/>`,
  },
  changedSubject: {
    cloth: '#8c6ee6',
    ring: '#4a2fa3',
    waves: 10,
    picture: `<path d="M-40 22 C-34 -20 4 -34 30 -16" stroke="#fff" stroke-width="9" fill="none" stroke-linecap="round" stroke-dasharray="2 15"/><path d="M14 -28 L34 -14 L16 0" stroke="#fff" stroke-width="8" fill="none" stroke-linecap="round" stroke-linejoin="round"/><g transform="translate(12 24)"><circle r="21" fill="#fff"/><path d="M0 -9 l9 6 -3 10 h-12 l-3 -10Z" fill="${ink}"/><path d="M0 -9 V-21 M9 -3 l11 -5 M6 7 l7 10 M-6 7 l-7 10 M-9 -3 l-11 -5" stroke="${ink}" stroke-width="3"/></g>`,
  },
  includedSomeone: {
    cloth: '#e87fa8',
    ring: '#97285a',
    waves: 16,
    picture: `<rect x="-42" y="14" width="84" height="12" rx="6" fill="#b97b48"/><path d="M-34 26 v16 M34 26 v16" stroke="#6b4f3f" stroke-width="8" stroke-linecap="round"/>${kid(-24, -16, 0.82, '#c1844f', '#2fa58f', '#fff3d6')}${kid(24, -16, 0.82, '#ffe1cc', '#e9b949', '#5d6bd1')}<circle cx="0" cy="-8" r="13" fill="none" stroke="#fff" stroke-width="4.5" stroke-dasharray="6 6"/><path d="M0 -14 v12 M-6 -8 h12" stroke="#fff" stroke-width="4.5" stroke-linecap="round"/>`,
  },
  didNotPassOn: {
    cloth: '#3f9fb8',
    ring: '#0f5a70',
    waves: 4,
    picture: `<rect x="-25" y="-45" width="50" height="88" rx="11" fill="${ink}"/><rect x="-19" y="-36" width="38" height="66" rx="5" fill="#e4f4fb"/><path d="M-10 -4 L14 -18 L6 10 L0 0Z" fill="#9db4d0"/><circle cx="18" cy="24" r="20" fill="#fff"/><path d="M8 24 l7 8 14 -15" stroke="#0f5a70" stroke-width="6.5" fill="none" stroke-linecap="round" stroke-linejoin="round"/>`,
  },
  madeAmends: {
    cloth: '#79b356',
    ring: '#35691a',
    waves: 5,
    picture: `<path d="M0 40 C-58 2 -38 -46 0 -20 C38 -46 58 2 0 40Z" fill="#f2695c"/><g transform="rotate(-32)"><rect x="-34" y="-12" width="68" height="24" rx="12" fill="#ffe3bd" stroke="#fff" stroke-width="3"/><rect x="-12" y="-12" width="24" height="24" fill="#f6c08a"/><g fill="#b9763e"><circle cx="-5" cy="-4" r="2"/><circle cx="5" cy="-4" r="2"/><circle cx="-5" cy="5" r="2"/><circle cx="5" cy="5" r="2"/></g></g>`,
  },
}
