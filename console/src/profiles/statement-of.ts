/** The operation that states the profile of such an organisation; prefectures have none. */
export const statementOf = { company: 'stateCompanyProfile', municipality: 'stateMunicipalityProfile', prefecture: undefined } as const
