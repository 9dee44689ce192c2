import { helpWords, type InWords } from '../../../shared/api/lessons.ts'
import type { ScenarioTexts } from '../scenario-texts.ts'
import { useStoryTexts } from '../stories/texts.ts'
import { useTeacherTexts } from '../texts.ts'

/** What could help, for the back row: words, never numbers. Too few for words: the question alone, and no reason on the wall. */
export function ProjectedWords({ said, texts }: { said: InWords; texts: ScenarioTexts }) {
  const t = useTeacherTexts()
  const say = useStoryTexts()
  if ('withheld' in said)
    return (
      <main id="main">
        <p className="beam-pairs">{say('beam.few')}</p>
        <h1>{texts.of(`scene.${said.decision}.question`)}</h1>
      </main>
    )
  return (
    <main id="main" className="beam-words">
      <h1>{texts.of(`scene.${said.decision}.question`)}</h1>
      <table aria-label={say('beam.words')}>
        <tbody>
          {said.ways.map(({ choice, word }) => (
            <tr key={choice}>
              <th scope="row">{texts.of(`scene.${said.decision}.choice.${choice}`)}</th>
              {helpWords.map(each => (
                <td key={each} className={each === word ? `here ${each}` : ''}>
                  {each === word ? t(`after.word.${each}`) : <i aria-hidden />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="beam-several">{say('beam.whole')}</p>
    </main>
  )
}
