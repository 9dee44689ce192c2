import { NativeSelect } from '@mantine/core'
import { ArrowRight } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import { ClassName, CreateClass, ListClasses } from '../../../shared/api/classes.ts'
import { useAct } from '../../adults/session.tsx'
import { Button, Refused, SelectField, TextField } from '../../ui/index.ts'
import { gradeChoices, parseGrades, schoolYears, writeGrades, writeSchoolYear } from '../grades.ts'
import { useTeacherTexts } from '../texts.ts'

/** The first step, done on the spot: name, school year, grade or range. */
export function NewClassForm({ onMade }: { onMade: (made: z.output<typeof CreateClass.answer>) => void }) {
  const t = useTeacherTexts()
  const years = schoolYears(new Date())
  const [name, setName] = useState('')
  const [year, setYear] = useState(String(years[0]))
  const [grades, setGrades] = useState('4-4')
  const [wrong, setWrong] = useState(false)
  const create = useAct(CreateClass, { changes: [ListClasses], onDone: onMade })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fits = ClassName.safeParse(name).success
    setWrong(!fits)
    if (fits) create.mutate({ body: { name, schoolYear: Number(year), grades: parseGrades(grades) } })
    else event.currentTarget.querySelector('input')?.focus()
  }
  return (
    <form className="new-class leaf" onSubmit={submit} aria-label={t('way.class')} noValidate>
      <TextField
        label={t('newClass.name')}
        help={t('newClass.nameHelp')}
        error={wrong ? t('newClass.nameMissing') : undefined}
        value={name}
        placeholder="4B"
        onChange={value => {
          setName(value)
          setWrong(false)
        }}
      />
      <SelectField
        label={t('newClass.year')}
        help={t('newClass.yearHelp')}
        value={year}
        onChange={setYear}
        choices={years.map(first => ({ value: String(first), label: writeSchoolYear(first) }))}
      />
      <GradeField value={grades} onChange={setGrades} />
      <Button look="primary" size="big" type="submit" className="onward" icon={<ArrowRight aria-hidden />} busy={create.isPending}>
        {t('newClass.make')}
      </Button>
      <Refused error={create.error} />
    </form>
  )
}

/** The kit's select has no groups: one grade, or grades together. */
function GradeField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTeacherTexts()
  const items = gradeChoices.map(choice => ({ value: choice, label: writeGrades(t, parseGrades(choice)) }))
  return (
    <NativeSelect
      label={t('newClass.grade')}
      description={t('newClass.gradeHelp')}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
      data={[
        { group: t('grade.single'), items: items.slice(0, 6) },
        { group: t('grade.mixed'), items: items.slice(6) },
      ]}
    />
  )
}
