/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Language } from '../../../shared/api/contract.ts'
import { type PictureId, pictureIds } from '../../../shared/api/figure.ts'
import { type Secret, type WordId, wordIds } from '../../../shared/api/secret.ts'
import type { ShellTexts } from '../../../shared/i18n/game-shell/index.ts'
import { signInWord } from '../../../shared/i18n/sign-in-words/index.ts'
import { pictureSvg } from '../../art/pictures.ts'
import { Drawing } from '../widgets/index.ts'

/** Sixteen things of which three in order are known by heart: pictures, or words in the language of the card. */
export type SecretKind<Id extends string> = {
  readonly kind: 'pictures' | 'words'
  readonly ids: readonly Id[]
  readonly nameOf: (id: Id) => string
  readonly draw: (id: Id) => ComponentChildren
  /** Of the names, where it may be another than the page's. */
  readonly language?: Language
  readonly secretOf: (chosen: readonly Id[]) => Secret
}

export const picturesIn = (t: ShellTexts): SecretKind<PictureId> => ({
  kind: 'pictures',
  ids: pictureIds,
  nameOf: id => t(`picture.${id}`),
  draw: id => <Drawing svg={pictureSvg(id)} class="kid-picture" />,
  secretOf: pictures => ({ pictures }),
})

export const wordsIn = (language: Language): SecretKind<WordId> => ({
  kind: 'words',
  ids: wordIds,
  nameOf: id => signInWord(id, language),
  draw: id => (
    <span class="kid-word" lang={language}>
      {signInWord(id, language)}
    </span>
  ),
  language,
  secretOf: words => ({ words }),
})
