import type { VNode } from 'preact'
import { create } from 'qrcode'

const quiet = 4

/** A QR code (ISO/IEC 18004) as an inline drawing, without style or script; `label` is read instead of it. */
export function QrCode({ text, label }: { text: string; label: string }): VNode {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = Array.from(data, (bit, index) => (bit ? `M${index % size} ${Math.floor(index / size)}h1v1h-1z` : ''))
  const side = size + 2 * quiet
  return (
    <svg role="img" aria-label={label} viewBox={`${-quiet} ${-quiet} ${side} ${side}`} width="220" height="220">
      <rect x={-quiet} y={-quiet} width={side} height={side} fill="#fff" />
      <path d={dark.join('')} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}
