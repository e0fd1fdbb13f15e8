import { legalSchema } from '../../domain/company/company'

/** The countries whose identifiers and documents the product knows. */
export const countries = legalSchema.entries.country.options
