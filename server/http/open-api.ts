import { z } from 'zod'
import { refusals } from '../../shared/api/refusals.ts'
import type { Route } from './route.ts'

/** OpenAPI 3.1 of exactly the routes that are served. */
export function openApiOf(routes: readonly Route[]) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { contract, action } of routes) {
    const path = contract.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [contract.method]: operation(contract, action) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Upstander', version: '1' },
    servers: [{ url: '/api' }],
    paths,
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: {
        Refusal: {
          type: 'object',
          properties: { refused: { enum: Object.keys(refusals) }, fields: { type: 'array', items: { type: 'string' } } },
          required: ['refused'],
        },
      },
    },
  }
}

function operation(contract: Route['contract'], action: string) {
  return {
    operationId: `${contract.method} ${contract.path}`,
    'x-action': action,
    ...(action !== 'public' && { security: [{ session: [] }] }),
    parameters: [...parameters(contract.params, 'path'), ...parameters(contract.query, 'query')],
    ...(contract.body && {
      requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(contract.body, 'input') } } },
    }),
    responses: {
      200: { description: 'Done.', content: { 'application/json': { schema: jsonSchema(contract.answer, 'output') } } },
      default: { description: 'Refused.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } } },
    },
  }
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query') {
  if (!schema) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as { properties?: Record<string, unknown>; required?: string[] }
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: shape,
  }))
}

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' })
