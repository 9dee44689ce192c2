import { type CircleEnvelope, type CircleNews, circleBytes } from '../../shared/api/circles.ts'

/**
 * What every tablet is sent has one size, so that none can be told from another on the way. Ids are plain letters: a character is a byte.
 * @throws RangeError for news that do not fit: content with too many parts
 */
export function sealed(news: CircleNews): CircleEnvelope {
  const json = JSON.stringify(news)
  if (Buffer.byteLength(json) > circleBytes) throw new RangeError(`News of a circle are longer than ${circleBytes} bytes.`)
  return { news: json.padEnd(circleBytes - (Buffer.byteLength(json) - json.length)) }
}
