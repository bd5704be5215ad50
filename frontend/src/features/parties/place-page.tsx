/* A place that was found by itself opens where it belongs: on its customer's page. */
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { navigate } from '@/lib/navigate'
import { Failed, Skeleton } from '@/ui/page'
import { getPlace } from './api'

export function PlacePage({ id }: { id: string }) {
  const place = useQuery({ queryKey: ['place', id], queryFn: ({ signal }) => getPlace(id, signal) })
  const party = place.data?.party.id
  useEffect(() => {
    if (party) navigate(`/staff/parties/${party}#${id}`, { replace: true })
  }, [party, id])
  return place.error ? (
    <Failed error={place.error} retry={() => void place.refetch()} page />
  ) : (
    <Skeleton />
  )
}
