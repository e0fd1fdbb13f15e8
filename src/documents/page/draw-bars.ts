import type { BarsBlock } from './model'
import { ink, type as scale } from './paper'
import { baseline, type Pen } from './pen'

const chartHeight = 96

/** Draws stacked bars as vectors: the first part filled, the second outlined, so that grey prints tell them apart. */
export function drawBars(pen: Pen, block: BarsBlock): void {
  pen.ensure(chartHeight + 44)
  drawLegend(pen, block.legend)
  const top = pen.y + 4
  const floor = top + chartHeight
  const highest = Math.max(1, block.ticks[block.ticks.length - 1]?.value ?? 1)
  const axis = pen.left + Math.max(0, ...block.ticks.map((tick) => pen.measure(pen.safe(tick.label), scale.label))) + 6
  for (const tick of block.ticks) {
    const y = floor - (tick.value / highest) * chartHeight
    pen.rule(axis, pen.right, y, 0.4, tick.value === 0 ? ink.line : ink.soft)
    pen.write(pen.safe(tick.label), axis - 6, y + 2.6, scale.label, { align: 'right', ink: ink.second })
  }
  const step = (pen.right - axis) / Math.max(1, block.bars.length)
  const width = Math.min(22, step * 0.68)
  for (const [i, bar] of block.bars.entries()) drawBar(pen, bar.parts, axis + step * (i + 0.5) - width / 2, width, floor, chartHeight / highest)
  drawLabels(pen, block, axis, step, floor + 3)
  pen.y = floor + 3 + scale.label.leading + 10
}

function drawBar(pen: Pen, parts: readonly number[], x: number, width: number, floor: number, unit: number): void {
  let y = floor
  pen.doc.setLineWidth(0.6)
  for (const [i, part] of parts.entries()) {
    const height = part * unit
    if (height <= 0) continue
    y -= height
    pen.doc.setDrawColor(ink.first)
    pen.doc.setFillColor(i === 0 ? ink.bar : '#ffffff')
    if (i === 0) pen.doc.rect(x, y, width, height, 'F')
    else pen.doc.rect(x + 0.3, y, width - 0.6, height, 'FD')
  }
}

/** As many bar labels as fit without touching. */
function drawLabels(pen: Pen, block: BarsBlock, axis: number, step: number, top: number): void {
  const widest = Math.max(0, ...block.bars.map((bar) => pen.measure(pen.safe(bar.label), scale.label)))
  const every = Math.max(1, Math.ceil((widest + 6) / step))
  for (const [i, bar] of block.bars.entries()) {
    if (i % every !== 0) continue
    const label = pen.safe(bar.label)
    const x = axis + step * (i + 0.5) - pen.measure(label, scale.label) / 2
    pen.write(label, Math.min(x, pen.right - pen.measure(label, scale.label)), baseline(top, scale.label), scale.label, { ink: ink.second })
  }
}

function drawLegend(pen: Pen, legend: readonly string[]): void {
  let x = pen.left
  for (const [i, text] of legend.entries()) {
    const label = pen.safe(text)
    pen.doc.setDrawColor(ink.first)
    pen.doc.setLineWidth(0.6)
    pen.doc.setFillColor(i === 0 ? ink.bar : '#ffffff')
    pen.doc.rect(x, pen.y + 2, 6.5, 6.5, i === 0 ? 'F' : 'FD')
    pen.write(label, x + 10, baseline(pen.y, scale.label), scale.label, { ink: ink.second })
    x += 10 + pen.measure(label, scale.label) + 14
  }
  pen.y += scale.label.leading + 4
}
