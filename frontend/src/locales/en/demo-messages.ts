export const demoMessages = {
  title: 'Messages of the demo',
  lead: 'What the demo would have sent by SMS and mail, newest first. Nothing leaves this computer.',
  recipient: 'Only to this number or address',
  show: 'Show',
  all: 'All messages',
  refresh: 'Look again',
  channels: { sms: 'SMS', email: 'E-mail' },
  to: (recipient: string) => `To ${recipient}`,
  code: 'The code:',
  copy: (code: string) => `Copy the code ${code}`,
  none: 'No message yet',
  none_hint: 'Ask for a code or send a request; what goes out appears here by itself.',
}
