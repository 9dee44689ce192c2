import { circleAddress } from '../../../shared/api/circles.ts'
import type { Language } from '../../../shared/api/contract.ts'
import { cardAddress, contentAddress, type OpenPiece, recognitionAddress } from '../../../shared/api/play.ts'
import type { CardPicture } from '../../../shared/content/card-picture.ts'
import { Circle } from '../../../shared/content/circle-schema.ts'
import { IDoCard } from '../../../shared/content/i-do-schema.ts'
import { Recognition } from '../../../shared/content/recognition-schema.ts'
import { Scenario, Texts } from '../../../shared/content/schema.ts'
import { fetchPlaces } from '../../art/places/drawn-places.ts'
import { fetchStaging } from '../../art/scenes/stagings.ts'
import { CallRefused } from '../../net/call.ts'

type Open = { readonly id: string; readonly version: number }

/** With all that its pictures are made of. @throws CallRefused */
export async function loadStory(
  { id, version }: Open,
  language: Language,
): Promise<{ readonly scenario: Scenario; readonly texts: Texts }> {
  const [data, texts] = await Promise.all([load(contentAddress(id, version, 'scenario')), load(contentAddress(id, version, language))])
  const scenario = Scenario.parse(data)
  await fetchStaging(scenario)
  return { scenario, texts: Texts.parse(texts) }
}

/** @throws CallRefused */
export async function loadRecognition(
  piece: OpenPiece,
  language: Language,
): Promise<{ readonly data: Recognition; readonly texts: Texts }> {
  const [data, texts] = await Promise.all([load(recognitionAddress(piece, 'recognition')), load(recognitionAddress(piece, language))])
  const recognition = Recognition.parse(data)
  await fetchPlacesOf(recognition.cards)
  return { data: recognition, texts: Texts.parse(texts) }
}

/** @throws CallRefused */
export async function loadCard(piece: OpenPiece, language: Language): Promise<{ readonly data: IDoCard; readonly texts: Texts }> {
  const [data, texts] = await Promise.all([load(cardAddress(piece, 'card')), load(cardAddress(piece, language))])
  const card = IDoCard.parse(data)
  await fetchPlacesOf([card])
  return { data: card, texts: Texts.parse(texts) }
}

/** @throws CallRefused */
export const loadCircle = async ({ id, version }: Open, language: Language): Promise<{ circle: Circle; texts: Texts }> => {
  const [circle, texts] = await Promise.all([load(circleAddress(id, version, 'circle')), load(circleAddress(id, version, language))])
  return { circle: Circle.parse(circle), texts: Texts.parse(texts) }
}

const fetchPlacesOf = (shown: readonly { readonly picture: CardPicture }[]) =>
  fetchPlaces(shown.flatMap(({ picture }) => ('place' in picture ? picture.place : [])))

async function load(address: string): Promise<unknown> {
  const response = await fetch(address).catch(() => {
    throw new CallRefused('offline')
  })
  if (!response.ok) throw new CallRefused('fault')
  return response.json()
}
