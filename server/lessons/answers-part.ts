import { roomMessages } from '../../shared/api/lessons.ts'
import type { AnyAnswer } from '../../shared/api/play.ts'
import { giveAnswer, type Remembered } from '../play/index.ts'
import { beginStory } from './change-stories.ts'
import { type OpenPart, partMessage } from './room-part.ts'

/**
 * Answers over the room. What one means stands in play; `given` is told the confirmed reply. The wall is painted before the tablet is
 * told: after a crash in between it sends the answer again, and then it is painted.
 */
export const answersPart =
  (
    given: (pupil: string, answer: AnyAnswer, reply: Awaited<ReturnType<typeof giveAnswer>>) => void,
    finished: (story: string) => Promise<void>,
  ): OpenPart =>
  (context, floor) => {
    const remembered: Remembered = new Map()
    return {
      // Nothing of a pupil outlives its seat in here.
      left: pupil => void remembered.delete(pupil),
      messages: [
        partMessage('answer.give', roomMessages['answer.give'], 'lesson.play', async ({ id }, answer) => {
          const reply = await giveAnswer(context, id, floor.counted(), answer, remembered)
          if ('scenario' in answer) await beginStory(context, floor.lesson(), answer.scenario)
          if ('scenario' in answer && reply.finished) await finished(answer.scenario)
          if (!floor.isHere(id)) remembered.delete(id)
          given(id, answer, reply)
          return reply
        }),
      ],
    }
  }
