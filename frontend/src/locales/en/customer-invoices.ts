export const customerInvoices = {
  title: 'Invoices',
  open: (amount: string) => `${amount} to pay`,
  due: (date: string) => `by ${date}`,
  overdue: (date: string) => `was due on ${date}`,
  paid: 'Paid',
  part_paid: (amount: string) => `of ${amount}`,
  credited: 'Taken back by a credit note; nothing to pay',
  pdf: 'Open invoice',
  pay_title: 'How to pay',
  pay_hint:
    'Pay to this account or card and give the invoice number with it; we enter it within one working day.',
  pay_unknown: 'Pay the technician by card, or call us for the account number.',
  holder: 'Account holder',
  bank: 'Bank',
  iban: 'Account number',
  card: 'Card number',
  copy: (what: string) => `Copy: ${what}`,
}
