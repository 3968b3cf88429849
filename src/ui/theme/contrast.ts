/** The three parts (0 to 255) of a colour written as #rgb or #rrggbb; undefined for anything else. */
export function hexColour(text: string): readonly [number, number, number] | undefined {
  const [, digits = ''] = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text) ?? []
  const size = digits.length / 3
  if (size === 0) return undefined
  const part = (index: number) => {
    const hex = digits.slice(index * size, (index + 1) * size)
    return Number.parseInt(size === 1 ? hex + hex : hex, 16)
  }
  return [part(0), part(1), part(2)]
}

/** The contrast of two colours (#rgb or #rrggbb), from 1 to 21 (WCAG 2.2, contrast ratio); 1 when one is no such colour. */
export function contrastBetween(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(text: string): number {
  const [red, green, blue] = (hexColour(text) ?? [0, 0, 0]).map(linear)
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function linear(part: number): number {
  const share = part / 255
  return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
