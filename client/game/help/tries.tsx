/** @jsxImportSource preact */
import { Sign } from '../shell/sign.tsx'
import { useReader, useWords } from '../shell/words.ts'
import { changeSettings, Key, playSound, settings } from '../widgets/index.ts'

const larger = { 100: '120', 120: '145', 145: '100' } as const

/** Three things to try, each done with one press. */
export function Tries() {
  const { t, game } = useWords()
  const { read } = useReader()
  const listen = () => {
    changeSettings({ volume: 'usual' })
    playSound('ending', game)
    read([{ text: t('trouble.sound.heard') }])
  }
  const tries = [
    { sign: 'volume-2', title: t('trouble.sound'), how: t('trouble.sound.how'), act: listen },
    {
      sign: 'type',
      title: t('trouble.letters'),
      how: t('trouble.letters.how'),
      act: () => changeSettings({ size: larger[settings().size] }),
    },
    { sign: 'rotate-cw', title: t('trouble.stuck'), how: t('trouble.stuck.how'), act: () => location.reload() },
  ] as const
  return (
    <ul class="tries">
      {tries.map(({ sign, title, how, act }, at) => (
        <li key={sign}>
          <button type="button" class="help-card" data-key={String(at + 1)} onClick={act}>
            <span class="help-sign coral">
              <Sign name={sign} />
            </span>
            <span>
              <b>{title}</b>
              <small>{how}</small>
            </span>
            <Key name={at + 1} />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** A drawn tablet with a question or a tick. */
export function tabletSvg(face: 'asks' | 'fine'): string {
  const sign =
    face === 'fine'
      ? '<path d="M-12 1 l8 9 16 -19" stroke="#13806f" stroke-width="7" fill="none" stroke-linecap="round" stroke-linejoin="round"/>'
      : '<path d="M-9 -7 q0 -10 9 -10 q10 0 10 9 q0 7 -9 10 v5" stroke="#9a2c20" stroke-width="6" fill="none" stroke-linecap="round"/><circle cx="1" cy="15" r="4" fill="#9a2c20"/>'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 220 150"><ellipse cx="110" cy="138" rx="88" ry="10" fill="#2c2440" opacity=".12"/><g transform="rotate(-5 110 76)"><rect x="42" y="22" width="136" height="104" rx="14" fill="#39406a"/><rect x="52" y="32" width="116" height="84" rx="7" fill="#dff3ee"/><g transform="translate(110 74)"><circle r="26" fill="#fff" stroke="${face === 'fine' ? '#13806f' : '#9a2c20'}" stroke-width="5"/>${sign}</g></g></svg>`
}
