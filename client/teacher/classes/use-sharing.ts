import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import {
  AddTeacher,
  type ColleagueOfClass,
  EndLoan,
  GivePass,
  HandOverClass,
  LendClass,
  ListColleaguesOfClass,
  RemoveTeacher,
  TakePassBack,
} from '../../../shared/api/class-care.ts'
import { GetClass, ListClasses } from '../../../shared/api/classes.ts'
import { keyOf, useAct } from '../../adults/session.tsx'
import type { Done } from './said.tsx'
import { useClassTexts } from './texts.ts'

const changes = [ListColleaguesOfClass, GetClass, ListClasses]

/** Who has a class and for how long: each act says what it did; a co-teacher added or removed has a way back. */
export function useSharing(classId: string) {
  const t = useClassTexts()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [done, setDone] = useState<Done>()
  const options = {
    changes,
    // Somebody else was quicker: the page shows how it is now.
    onRefused: () => void queries.invalidateQueries({ queryKey: keyOf(ListColleaguesOfClass) }),
  }
  const add = useAct(AddTeacher, options)
  const remove = useAct(RemoveTeacher, options)
  const lend = useAct(LendClass, options)
  const endLoan = useAct(EndLoan, options)
  const pass = useAct(GivePass, options)
  const takeBack = useAct(TakePassBack, options)
  const goHome = () => navigate('/home')
  const handOver = useAct(HandOverClass, { changes: [ListClasses], onDone: goHome })
  const all = [add, remove, lend, endLoan, pass, takeBack, handOver]
  const of = (colleague: ColleagueOfClass) => ({ params: { id: classId }, body: { colleague: colleague.id } })
  // Only what was done last may be refused in sight of it.
  const begin = () => {
    setDone(undefined)
    for (const act of all) if (act.error) act.reset()
  }
  const saved = { onSuccess: () => setDone({ say: t('share.saved') }) }
  return {
    done,
    error: all.find(act => act.error)?.error ?? null,
    busy: all.some(act => act.isPending),
    add: (colleague: ColleagueOfClass) => {
      begin()
      // A loan or a pass ended with it, and does not come back.
      const back = colleague.lentUntil || colleague.pass ? t('share.removed', { name: colleague.name }) : t('undone')
      const undo = () => remove.mutate(of(colleague), { onSuccess: () => setDone({ say: back }) })
      add.mutate(of(colleague), { onSuccess: () => setDone({ say: t('share.added', { name: colleague.name }), undo }) })
    },
    remove: (colleague: ColleagueOfClass) => {
      begin()
      const undo = () => add.mutate(of(colleague), { onSuccess: () => setDone({ say: t('undone') }) })
      remove.mutate(of(colleague), { onSuccess: () => setDone({ say: t('share.removed', { name: colleague.name }), undo }) })
    },
    leave: (me: ColleagueOfClass) => {
      begin()
      remove.mutate(of(me), { onSuccess: goHome })
    },
    handOver: (colleague: ColleagueOfClass) => {
      begin()
      handOver.mutate(of(colleague))
    },
    lend: (colleague: ColleagueOfClass, days: number) => {
      begin()
      const { params, body } = of(colleague)
      lend.mutate({ params, body: { ...body, days, ...(colleague.lentUntil && { was: colleague.lentUntil }) } }, saved)
    },
    endLoan: (colleague: ColleagueOfClass) => {
      begin()
      endLoan.mutate(of(colleague), saved)
    },
    givePass: (colleague: ColleagueOfClass, days: number) => {
      begin()
      const { params, body } = of(colleague)
      pass.mutate({ params, body: { ...body, days } }, saved)
    },
    takePassBack: (colleague: ColleagueOfClass) => {
      begin()
      takeBack.mutate(of(colleague), saved)
    },
  }
}
export type SharingActs = ReturnType<typeof useSharing>
