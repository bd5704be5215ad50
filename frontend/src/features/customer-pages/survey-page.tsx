/* A few questions, some of which depend on earlier answers; what was sent is final. */
import { useState } from 'react'
import { body, client, intent, type Schemas } from '@/lib/api'
import { useForm } from '@/lib/form'
import { dayOfYear, nearDate, nearTime, number } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useLoad } from '@/lib/load'
import { Problem } from '@/lib/problem'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Checkbox, RadioTiles } from '@/ui/choices'
import { EmptyState, Loaded, PageTitle } from '@/ui/page'
import { t } from './messages'
import { Words } from '@/ui/words'

type Question = Schemas['SurveyQuestion']
type Answer = Omit<Schemas['SurveyAnswer'], 'question'>
type Answers = Record<string, Answer>

export function SurveyPage({ token }: { token: string }) {
  const survey = useLoad(token, (signal) =>
    body(client.GET('/survey', { signal, params: { query: { token } } })),
  )
  const [receipt, setReceipt] = useState<Schemas['SurveyReceipt']>()
  const wrong = survey.error instanceof Problem && [400, 404, 422].includes(survey.error.status)
  if (wrong) return <EmptyState page title={t.survey.wrong} hint={t.survey.wrong_hint} />
  if (receipt)
    return (
      <div className="mx-auto max-w-xl px-4 pt-12 pb-16" key="sent">
        <PageTitle>{t.survey.sent}</PageTitle>
        {receipt.follow_up && receipt.call_by && (
          <p className="mt-3 text-lg">{t.survey.call(nearTime(receipt.call_by))}</p>
        )}
        <p className="mt-2 text-muted">{t.survey.sent_hint}</p>
      </div>
    )
  return (
    <div className="mx-auto max-w-xl px-4 pt-8 pb-16">
      <Loaded page data={survey.data} error={survey.error} retry={survey.reload}>
        {(s) =>
          s.answered ? (
            <>
              <PageTitle>{t.survey.answered}</PageTitle>
              <p className="mt-2 text-muted">{t.survey.answered_hint}</p>
            </>
          ) : (
            <>
              <PageTitle>
                <Words>{said(s.title)}</Words>
              </PageTitle>
              <p className="mt-1 text-muted">
                <Words>{said(s.intro)}</Words>
              </p>
              {s.product && (
                <p className="text-sm text-muted">
                  <Words>
                    {s.done_on
                      ? t.survey.about(said(s.product), nearDate(s.done_on))
                      : said(s.product)}
                  </Words>
                </p>
              )}
              <SurveyForm survey={s} token={token} onDone={setReceipt} />
              <p className="mt-4 text-center text-xs text-muted">
                {t.survey.until(dayOfYear(s.expires_at))}
              </p>
            </>
          )
        }
      </Loaded>
    </div>
  )
}
export const isShown = (q: Question, answers: Answers): boolean =>
  q.show_if.length === 0 ||
  q.show_if.some((c) => {
    const a = answers[c.question]
    if (!a) return false
    return c.operator === 'at_most'
      ? a.score !== undefined && c.score !== undefined && a.score <= c.score
      : c.choice !== undefined
        ? (a.choices?.includes(c.choice) ?? false)
        : a.score === c.score
  })
function SurveyForm({
  survey,
  token,
  onDone,
}: {
  survey: Schemas['Survey']
  token: string
  onDone: (r: Schemas['SurveyReceipt']) => void
}) {
  const form = useForm({
    name: `survey-${token}`,
    initial: { answers: {} as Answers },
    required: (v) =>
      Object.fromEntries(
        survey.questions
          .filter((q) => q.required && isShown(q, v.answers) && !v.answers[q.id])
          .map((q) => [q.id, t.survey.need]),
      ),
    submit: (v, key) =>
      body(
        client.POST('/survey-responses', {
          params: { header: intent(key) },
          body: {
            token,
            answers: survey.questions
              .filter((q) => isShown(q, v.answers) && v.answers[q.id])
              .map((q) => ({ question: q.id, ...v.answers[q.id] })),
          },
        }),
      ),
    onDone,
  })
  const answers = form.values.answers
  const shown = survey.questions.filter((q) => isShown(q, answers))
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="mt-6 grid gap-8">
      <ErrorSummary {...form.summary} wait={form.wait} />
      {shown.map((q) => (
        <Ask
          key={q.id}
          question={q}
          answer={answers[q.id]}
          error={answers[q.id] ? undefined : form.error(q.id)}
          onAnswer={(a) => {
            const next = { ...answers }
            if (a) next[q.id] = a
            else delete next[q.id]
            form.set('answers', next)
          }}
        />
      ))}
      <Button type="submit" kind="primary" busy={form.busy} wide>
        {t.survey.send}
      </Button>
    </form>
  )
}
function Ask({
  question: q,
  answer,
  error,
  onAnswer,
}: {
  question: Question
  answer: Answer | undefined
  error: string | undefined
  onAnswer: (a: Answer | undefined) => void
}) {
  const legend = said(q.text)
  if (q.kind === 'text')
    return (
      <TextField
        name={q.id}
        label={legend}
        optional={!q.required}
        rows={3}
        maxLength={2000}
        value={answer?.text ?? ''}
        error={error}
        onChange={(text) => onAnswer(text.trim() ? { text } : undefined)}
      />
    )
  if (q.kind === 'multi')
    return (
      <fieldset>
        <legend className="mb-1 text-sm font-medium">{legend}</legend>
        {q.choices.map((c) => (
          <Checkbox
            key={c.value}
            name={q.id}
            label={said(c.text)}
            checked={answer?.choices?.includes(c.value) ?? false}
            onChange={(on) => {
              const rest = (answer?.choices ?? []).filter((v) => v !== c.value)
              const choices = on ? [...rest, c.value] : rest
              onAnswer(choices.length > 0 ? { choices } : undefined)
            }}
          />
        ))}
        {error && <p className="text-xs font-medium text-danger">{error}</p>}
      </fieldset>
    )
  if (q.kind === 'choice')
    return (
      <RadioTiles
        legend={legend}
        name={q.id}
        wide
        value={answer?.choices?.[0] ?? ''}
        error={error}
        optional={!q.required}
        onChange={(v) => onAnswer({ choices: [v] })}
        options={q.choices.map((c) => ({ id: c.value, label: said(c.text) }))}
      />
    )
  if (q.kind === 'bool')
    return (
      <RadioTiles
        legend={legend}
        name={q.id}
        value={answer?.yes === undefined ? '' : String(answer.yes)}
        error={error}
        optional={!q.required}
        onChange={(v) => onAnswer({ yes: v === 'true' })}
        options={[
          { id: 'true', label: t.survey.yes },
          { id: 'false', label: t.survey.no },
        ]}
      />
    )
  return <Scale q={q} legend={legend} answer={answer} error={error} onAnswer={onAnswer} />
}
/** A row of numbers, smallest first in the reading direction, with what the ends mean. */
function Scale({
  q,
  legend,
  answer,
  error,
  onAnswer,
}: {
  q: Question
  legend: string
  answer: Answer | undefined
  error: string | undefined
  onAnswer: (a: Answer) => void
}) {
  const min = q.min ?? 1,
    max = q.max ?? (q.kind === 'nps' ? 10 : 5)
  const steps = Array.from({ length: max - min + 1 }, (_, i) => min + i)
  const [low, high] = q.labels
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{legend}</legend>
      <div className="flex gap-1 sm:gap-1.5">
        {steps.map((n) => (
          <label
            key={n}
            className="grid h-12 min-w-0 flex-1 cursor-pointer place-content-center rounded-md border border-line-strong bg-surface font-medium hover:bg-hover has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={q.id}
              className="sr-only"
              aria-label={t.survey.scale(number(n), number(max))}
              checked={answer?.score === n}
              onChange={() => onAnswer({ score: n })}
            />
            <span aria-hidden>{number(n)}</span>
          </label>
        ))}
      </div>
      {low && high && (
        <p className="mt-1.5 flex justify-between gap-4 text-xs text-muted">
          <span>
            <Words>{said(low)}</Words>
          </span>
          <span>
            <Words>{said(high)}</Words>
          </span>
        </p>
      )}
      {error && <p className="mt-1.5 text-xs font-medium text-danger">{error}</p>}
    </fieldset>
  )
}
