/*
 * Live changes: thin events (kind, id, version) read by fetch, because EventSource can't send the token.
 * One stream per browser: whoever holds the lock reads and passes the events on. A tab hidden for a minute lets go,
 * so that when all are hidden no stream is open. After a cut it resumes behind the last event it saw.
 */
import { useEffect, useEffectEvent } from 'react'
import { baseUrl, bearer } from './api'
import { refresh } from './session'

export interface LiveEvent {
  kind: string
  id: string
  version?: number
}
type Listener = (e: LiveEvent) => void
const listeners = new Set<Listener>()
const HIDDEN = 60_000

let started = false
let stop: AbortController | undefined
let lastId = ''
let channel: BroadcastChannel | undefined

/** Called once by a portal after sign-in. */
export function startLive(): void {
  if (started || !('locks' in navigator)) return
  started = true
  channel = new BroadcastChannel('vafa-live')
  channel.onmessage = (m: MessageEvent<{ id: string; event: LiveEvent }>) => {
    lastId = m.data.id
    deliver(m.data.event)
  }
  let leaving: ReturnType<typeof setTimeout> | undefined
  const onVisibility = () => {
    clearTimeout(leaving)
    if (document.hidden) leaving = setTimeout(() => stop?.abort(), HIDDEN)
    else if (!stop || stop.signal.aborted) void lead()
  }
  document.addEventListener('visibilitychange', onVisibility)
  if (!document.hidden) void lead()
}
export function stopLive(): void {
  stop?.abort()
}

async function lead(): Promise<void> {
  const mine = new AbortController()
  stop = mine
  await navigator.locks
    .request('vafa-live', { signal: mine.signal }, () => readForever(mine.signal))
    .catch(() => undefined) // aborted while waiting for the lock
}
async function readForever(signal: AbortSignal): Promise<void> {
  let pause = 1000
  while (!signal.aborted) {
    try {
      await readOnce(signal)
      pause = 1000
    } catch {
      // A cut line or an ended session: the next round has a fresh token, or none and waits.
    }
    await sleep(pause + Math.random() * 500, signal)
    pause = Math.min(pause * 2, 30_000)
  }
}
async function readOnce(signal: AbortSignal): Promise<void> {
  const token = bearer()
  if (!token) throw new Error('signed out')
  const response = await fetch(`${baseUrl}/event-stream`, {
    signal,
    headers: {
      Accept: 'text/event-stream',
      Authorization: `Bearer ${token}`,
      ...(lastId && { 'Last-Event-ID': lastId }),
    },
  })
  if (response.status === 401) await refresh()
  if (!response.ok || !response.body) throw new Error(String(response.status))
  const parser = eventParser((id, data) => {
    if (id) lastId = id
    const event = parsed(data)
    if (!event) return
    deliver(event)
    channel?.postMessage({ id: lastId, event })
  })
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    parser(value)
  }
}
/** Splits a text/event-stream into events, wherever the chunks were cut. */
export function eventParser(onEvent: (id: string, data: string) => void): (chunk: string) => void {
  let rest = ''
  return (chunk) => {
    rest += chunk
    const held = rest.endsWith('\r') ? '\r' : '' // perhaps half of a line end
    rest = rest.slice(0, rest.length - held.length).replace(/\r\n?/g, '\n')
    for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
      const lines = rest.slice(0, end).split('\n')
      rest = rest.slice(end + 2)
      const of = (field: string) =>
        lines.filter((l) => l.startsWith(`${field}:`)).map((l) => l.slice(field.length + 1).trim())
      const data = of('data').join('\n')
      if (data) onEvent(of('id').at(-1) ?? '', data)
    }
    rest += held
  }
}
function parsed(data: string): LiveEvent | undefined {
  try {
    const e = JSON.parse(data) as Partial<LiveEvent>
    return typeof e.kind === 'string' && typeof e.id === 'string' ? (e as LiveEvent) : undefined
  } catch {
    return undefined
  }
}
const deliver = (e: LiveEvent) => listeners.forEach((l) => l(e))
const sleep = (ms: number, signal: AbortSignal) =>
  new Promise<void>((done) => {
    const id = setTimeout(done, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(id)
      done()
    })
  })

/** Runs for events of these kinds (all when none is named) while the component is mounted. */
export function useLive(kinds: readonly string[], run: Listener): void {
  const latest = useEffectEvent(run)
  const key = kinds.join()
  useEffect(() => {
    const wanted = new Set(key === '' ? [] : key.split(','))
    const listener: Listener = (e) => {
      if (wanted.size === 0 || wanted.has(e.kind)) latest(e)
    }
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [key])
}
