/* A signature as it was drawn, from its strokes. */
import type { Signature } from './signature-field'

export const DrawnSignature = ({ signature: s, name }: { signature: Signature; name: string }) => (
  <svg
    role="img"
    aria-label={name}
    viewBox={`0 0 ${s.width} ${s.height}`}
    className="h-24 w-full max-w-64 rounded-md border border-line bg-surface text-text"
  >
    {s.strokes.map((stroke, i) => (
      <polyline
        key={i}
        points={stroke.points.map((p) => `${p.x},${p.y}`).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    ))}
  </svg>
)
