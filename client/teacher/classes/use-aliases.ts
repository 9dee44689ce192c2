import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { DrawAliases } from '../../../shared/api/classes.ts'
import type { Language } from '../../../shared/api/contract.ts'
import { useCall } from '../../adults/session.tsx'

type Draw = {
  readonly count: number
  readonly besides: readonly string[]
  readonly put: (now: readonly string[], drawn: readonly string[]) => string[]
}

/** Aliases for `count` pupils, drawn on the server; nothing is stored before they are made. */
export function useAliases(classId: string, count: number, language: Language) {
  const call = useCall()
  const [aliases, setAliases] = useState<readonly string[]>([])
  const [drawnIn, setDrawnIn] = useState<Language>()
  const draw = useMutation({
    mutationFn: ({ count, besides }: Draw) =>
      call(DrawAliases, { params: { id: classId }, body: { count, language, besides: [...besides] } }),
    onSuccess: (answer, { put }) => {
      setAliases(now => put(now, answer.aliases))
      setDrawnIn(language)
    },
  })
  const { mutate, isPending, error } = draw
  const drawAll = () => mutate({ count, besides: [], put: (_now, drawn) => [...drawn] })
  const drawOne = (alias: string) =>
    mutate({ count: 1, besides: aliases, put: (now, drawn) => now.map(each => (each === alias ? (drawn[0] ?? each) : each)) })

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn follows the two fields, and waits for the draw before
  useEffect(() => {
    if (isPending || error || count < 1) return
    if (drawnIn !== language) drawAll()
    else if (aliases.length < count) mutate({ count: count - aliases.length, besides: aliases, put: (now, drawn) => [...now, ...drawn] })
  }, [count, language, isPending])

  return { aliases: aliases.slice(0, count), drawing: isPending, error, drawAll, drawOne }
}
