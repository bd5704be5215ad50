import { CircleCheck, Copy, Share2 } from 'lucide-react'
import { useEffect } from 'react'
import { body, client } from '@/lib/api'
import { useLoad } from '@/lib/load'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { LinkButton } from '@/ui/link'
import { Button } from '@/ui/native'
import { Loaded, PageTitle } from '@/ui/page'
import { Words } from '@/ui/words'
import { t } from './messages'
import { forgetRequest } from './store'

export function DonePage({ id }: { id: string }) {
  useEffect(() => void forgetRequest(), [])
  const page = useLoad(id, async (signal) => {
    const params = { path: { service_request_id: id } }
    const [request, tracking] = await Promise.all([
      body(client.GET('/service-requests/{service_request_id}', { signal, params })),
      body(client.GET('/service-requests/{service_request_id}/tracking', { signal, params })),
    ])
    return { request, tracking }
  })
  return (
    <div className="mx-auto max-w-xl px-4 pt-10 pb-16">
      <CircleCheck aria-hidden className="mb-3 size-10 text-ok" strokeWidth={1.5} />
      <PageTitle>{t.done.title}</PageTitle>
      <Loaded data={page.data} error={page.error} retry={page.reload}>
        {({ request, tracking }) => (
          <div className="mt-2 grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6">
            <p className="text-lg leading-relaxed">
              <Words>{tracking.sentence}</Words>
            </p>
            <p>
              <span className="text-muted">{t.done.number}: </span>
              <bdi className="text-lg font-semibold">{request.number}</bdi>
            </p>
            {request.tracking_url && <Share url={request.tracking_url} />}
            <LinkButton to={`/my/requests/${id}`} kind="primary" wide>
              {t.done.follow}
            </LinkButton>
          </div>
        )}
      </Loaded>
    </div>
  )
}
function Share({ url }: { url: string }) {
  return (
    <div className="rounded-lg border border-line bg-surface p-4">
      <p className="font-semibold">{t.done.link}</p>
      <p className="text-sm text-muted">{t.done.link_hint}</p>
      <p className="my-3 rounded-md bg-sunken px-3 py-2 text-sm break-all" dir="ltr">
        <bdi>{url}</bdi>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          onClick={() => void navigator.clipboard.writeText(url).then(() => say(common.copied))}
        >
          <Copy aria-hidden className="size-4" />
          {t.done.copy}
        </Button>
        {'share' in navigator && (
          <Button onClick={() => void navigator.share({ url }).catch(() => undefined)}>
            <Share2 aria-hidden className="size-4" />
            {t.done.share}
          </Button>
        )}
      </div>
    </div>
  )
}
