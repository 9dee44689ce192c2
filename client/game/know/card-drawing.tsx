/** @jsxImportSource preact */
import type { CardPicture, CardSign } from '../../../shared/content/card-picture.ts'
import { cardSvg, headsSvg } from '../../art/cards/card-svg.ts'
import { Drawing, Icon } from '../widgets/index.ts'

/** The picture of a card; words beside it say the same. */
export function CardDrawing({ picture }: { readonly picture: CardPicture }) {
  return (
    <span class={`card-picture ${picture.kind}`}>
      {picture.kind === 'icon' ? <Icon name={picture.icon} /> : <Drawing svg={cardSvg(picture)} />}
    </span>
  )
}

/** The small picture of an answer. */
export function SignDrawing({ sign }: { readonly sign: CardSign }) {
  if (sign.kind === 'icon') return <Icon name={sign.icon} />
  if (sign.kind === 'heads') return <Drawing svg={headsSvg(sign)} />
  return (
    <span class="dots-sign" aria-hidden="true">
      {[1, 2, 3].map(dot => (
        <i key={dot} class={dot <= sign.count ? 'on' : ''} />
      ))}
    </span>
  )
}
