// The same two rules: an opening without an approval is an alert at once; a door that stands open
// for a minute is one. Approvals would come as messages with "grant"; here nobody gives any.
const device = msg.topic.split('/').pop();
const said = msg.payload;
const grants = context.get('grants') || {};
const timers = context.get('timers') || {};
if (said.grant) { grants[device] = Date.now() + 900000; context.set('grants', grants); }
const alert = (kind) => ({ payload: { kind, place: device, seq: said.seq, at: Date.now() } });
let out = null;
if (device.startsWith('door-') && said.contact === 'open') {
  if (!(grants[device] > Date.now())) { out = alert('entry-without-grant'); }
  clearTimeout(timers[device]);
  timers[device] = setTimeout(() => node.send([alert('door-left-open'), null]), 60000);
} else if (said.contact === 'closed') {
  clearTimeout(timers[device]);
  delete timers[device];
}
context.set('timers', timers);
return [out, { payload: msg.topic + ' ' + JSON.stringify(said) }];
