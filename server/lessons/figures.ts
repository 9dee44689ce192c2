import { schema, t } from '@colyseus/schema'

/** A creature on the map, as shared/api/lessons.ts (FigureState) describes it to the tablets. */
export const FigureSchema = schema(
  {
    username: t.string(),
    figure: t.string(),
    from: t.string().default('corridor'),
    to: t.string().default('corridor'),
    startedAt: t.number().default(0),
    asleep: t.boolean().default(false),
    gesture: t.string().default(''),
    gestureAt: t.number().default(0),
  },
  'Figure',
)
export type FigureSchema = InstanceType<typeof FigureSchema>

/** How many are at a place, when more are here than the map shows. Of who is where no number is told. */
export type CrowdWord = 'some' | 'many'

/**
 * Each tablet is shown itself, and the others when the teacher lets them be seen. `clock`: the server's time in ms,
 * every few seconds. `crowds`: place → CrowdWord, only above sixty present; then a tablet is sent the figures near its own alone.
 */
export const LessonState = schema(
  {
    figures: t.map(FigureSchema).view(),
    othersShown: t.boolean().default(false),
    clock: t.number().default(0),
    paused: t.boolean().default(false),
    /** Circles run: the map stands still, and a `circle` message comes twice a second. */
    circles: t.boolean().default(false),
    crowds: t.map('string'),
    /** JSON of OpenScenario[]: what may be begun now. */
    open: t.string().default('[]'),
    /** JSON: the recognitions and the cards for the real week of the open chapters. */
    knowing: t.string().default('{}'),
    /** JSON of SchoolNow: the class's wall, and what has changed in its school. */
    school: t.string().default(''),
    /** JSON: cast id → the name in this lesson. */
    names: t.string().default('{}'),
  },
  'LessonState',
)
export type LessonState = InstanceType<typeof LessonState>
