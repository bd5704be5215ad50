/** Words of the contract's lists that more than one feature shows. */
export const work = {
  kinds: {
    transport: 'Transport',
    install: 'Installation',
    repair: 'Repair',
    replace: 'Replacement',
    measure: 'Measurement',
    rebuild: 'Rebuild',
    negotiate: 'Consultation',
    train: 'Training',
    inspect: 'Inspection',
    preventive: 'Preventive service',
    campaign: 'Recall',
    rework: 'Rework',
  },
  payers: {
    customer: 'Customer',
    manufacturer: 'Manufacturer',
    supplier: 'Supplier',
    dealer: 'Dealer',
    service_unit: 'Service company',
    goodwill: 'Goodwill',
  },
  line_kinds: { part: 'Parts', labour: 'Labour', travel: 'Travel' },
}
