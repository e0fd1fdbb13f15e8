declare module 'subset-font' {
  /** Keeps the glyphs a text needs (HarfBuzz hb-subset). */
  export default function subsetFont(font: Uint8Array, text: string, options?: { targetFormat?: 'truetype' | 'woff' | 'woff2'; noHinting?: boolean; keepFeatures?: readonly string[]; dropTables?: readonly string[] }): Promise<Uint8Array>
}
