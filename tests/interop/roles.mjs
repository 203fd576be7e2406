// SPDX-License-Identifier: MPL-2.0
// Medplum's repository in memory as its server has it before the database: its validator, who may do what (docs/deployment.md) as its
// AccessPolicy, held by its own satisfiedAccessPolicy, and the next page by its own _offset. The router alone asks nobody who they are.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url) // for NODE_PATH
const { forbidden, formatSearchQuery, OperationOutcomeError, satisfiedAccessPolicy, validateResource } = require('@medplum/core')
const { MemoryRepository } = require('@medplum/fhir-router')

const reading = ['read', 'search', 'vread', 'history']
const may = (resourceType, interaction, criteria) => ({ resourceType, interaction, ...criteria && { criteria: `${resourceType}?${criteria}` } })

export const citizen = patient => ({
    resource: [
        may('Patient', reading, `_id=${patient}`),
        ...['Consent', 'Device', 'Observation', 'Task'].map(type => may(type, [...reading, 'create', 'update'], `patient=Patient/${patient}`)),
        ...['Communication', 'RelatedPerson'].map(type => may(type, reading, `patient=Patient/${patient}`)),
        may('Organization', reading)
    ]
})
export const clinician = {
    resource: [...['Patient', 'Observation', 'Consent', 'Practitioner'].map(type => may(type, reading)), may('Task', [...reading, 'update'])]
}

export class Repository extends MemoryRepository {
    /** Who asks: an AccessPolicy; without one everything. One at a time, as the requests. */
    policy = undefined

    /** `page`: the most that is given at once; `links`: whether it says where the rest is. Alone their repository does not. */
    constructor(base, { page, links }) {
        super()
        Object.assign(this, { base, page, links })
    }

    hold(resource, interaction) {
        if (!satisfiedAccessPolicy(resource, interaction, this.policy))
            throw new OperationOutcomeError(forbidden)
    }

    /** Theirs comes here for an update as well. */
    async createResource(resource, options) {
        validateResource(resource)
        const before = resource.id && await super.readResource(resource.resourceType, resource.id).catch(() => undefined)
        for (const one of before ? [before, resource] : [resource])
            this.hold(one, before ? 'update' : 'create')
        return super.createResource(resource, options)
    }

    async readResource(type, id) {
        const found = await super.readResource(type, id)
        this.hold(found, 'read')
        return found
    }

    async search(asked) {
        const all = await super.search({ ...asked, offset: undefined, count: undefined })
        const seen = (all.entry ?? []).filter(({ resource }) => satisfiedAccessPolicy(resource, 'search', this.policy))
        const offset = asked.offset ?? 0, count = Math.min(asked.count ?? this.page, this.page), entry = seen.slice(offset, offset + count)
        const link = [['self', offset], ...this.links && offset + count < seen.length ? [['next', offset + count]] : []].map(([relation, at]) =>
            ({ relation, url: `${this.base}/${asked.resourceType}${formatSearchQuery({ ...asked, offset: at, count })}` }))
        return { ...all, link, entry: entry.length ? entry : undefined, total: seen.length }
    }
}
