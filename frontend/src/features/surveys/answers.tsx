/* What a customer answered, question by question, in the words of the survey. */
import { useQuery } from '@tanstack/react-query'
import { number } from '@/lib/format'
import { said } from '@/lib/i18n'
import { common } from '@/lib/texts'
import { DefinitionList } from '@/ui/page'
import { listTemplates, type Response, type Template } from './api'
import { t } from './messages'

export const useTemplates = () =>
  useQuery({
    queryKey: ['survey-templates'],
    staleTime: 600_000,
    queryFn: ({ signal }) => listTemplates(signal),
  })

export function Answers({ response }: { response: Response }) {
  const templates = useTemplates()
  const template = templates.data?.items.find((x) => x.code === response.template_code)
  return (
    <DefinitionList
      stacked
      items={response.answers.map((a) => {
        const question = template?.questions.find((q) => q.id === a.question)
        return [question ? said(question.text) : a.question, answerText(a, question)] as const
      })}
    />
  )
}
function answerText(
  a: Response['answers'][number],
  question: Template['questions'][number] | undefined,
): string {
  if (a.score !== undefined)
    return question?.max === undefined
      ? number(a.score)
      : t.out_of(number(a.score), number(question.max))
  if (a.choices)
    return a.choices
      .map((c) => {
        const choice = question?.choices.find((x) => x.value === c)
        return choice ? said(choice.text) : c
      })
      .join(common.list_comma)
  if (a.yes !== undefined) return a.yes ? common.yes : common.no
  return a.text ?? t.no_answer
}
/** The first thing that was said in words. */
export const wordsOf = (r: Response): string | undefined => r.answers.find((a) => a.text)?.text
