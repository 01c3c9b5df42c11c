// Renders the MOJ components' own templates with the options below: the package ships no fixtures, so these files are
// the proof's other half. npm install nunjucks moment; node render.cjs <unpacked govuk-frontend jar> <unpacked moj jar>
const fs = require('fs')
const path = require('path')
const [govuk, moj] = process.argv.slice(2)
const need = (name) => require(require.resolve(name, { paths: [process.cwd()] }))
const nunjucks = need('nunjucks')
const { date, mojDate } = (() => {
  const moment = need('moment')
  return { date: (at, format) => moment(at).format(format), mojDate: (at) => moment(at).format('D MMMM YYYY [at] h:mma') }
})()
const env = new nunjucks.Environment(new nunjucks.FileSystemLoader([path.join(govuk, 'dist'), moj]), {
  autoescape: true, trimBlocks: true, lstripBlocks: true
})
env.addFilter('date', date)
env.addFilter('mojDate', mojDate)

const link = { text: 'Ada <b>L</b>', href: '/a?b=1&c=2' }
const when = '2026-06-14T14:01:00'
const cases = {
  filter: {
    default: { heading: { text: 'Filter' }, optionsHtml: '<p>Options</p>' },
    'heading html': { heading: { html: '<i>Filter</i>' }, optionsHtml: '<p>Options</p>', attributes: { id: 'f' } },
    'submit': { heading: { text: 'Filter' }, submit: { text: 'Show', attributes: { 'data-x': '1' } }, optionsHtml: '' },
    selected: {
      heading: { text: 'Filter' },
      selectedFilters: {
        heading: { text: 'Selected <filters>' },
        clearLink: { text: 'Clear filters', href: '/all' },
        categories: [
          { heading: { text: 'Phase' }, items: [link, { text: 'Primary', href: '/p' }] },
          { heading: { html: '<i>Hub</i>' }, items: [{ text: 'North', href: '/n' }] }
        ]
      },
      optionsHtml: '<p>Options</p>'
    }
  },
  'sub-navigation': {
    default: { label: 'Sub navigation', items: [{ text: 'One', href: '#1', active: true }, { text: 'Two', href: '#2' }] },
    'no label': { items: [link] },
    'classes and attributes': {
      classes: 'c d', attributes: { id: 'n' },
      items: [{ html: '<b>One</b>', href: '#1', classes: 'e', attributes: { 'data-x': 'a"b' } }]
    }
  },
  timeline: {
    default: {
      items: [
        { label: { text: 'Proposed' }, html: '<p>Because</p>', datetime: { timestamp: when, type: 'datetime' }, byline: { text: 'Ada <L>' } },
        { label: { html: '<i>Started</i>' }, text: 'A & B', datetime: { timestamp: when, type: 'datetime' }, byline: { html: '<b>Ada</b>' } },
        { label: { text: 'No one' }, text: '', datetime: { timestamp: when, type: 'datetime' } }
      ]
    },
    'format and level': {
      headingLevel: 3, classes: 'c', attributes: { id: 't' },
      items: [{ label: { text: 'L' }, text: 'T', classes: 'i', attributes: { 'data-x': '1' }, datetime: { timestamp: when, format: 'D MMM YYYY' } }]
    }
  },
  alert: {
    default: { title: 'Note', text: 'Take care' },
    success: { variant: 'success', title: 'Done', text: 'Saved', dismissible: true },
    warning: { variant: 'warning', title: 'Beware', html: '<b>Careful</b>', showTitleAsHeading: true },
    error: { variant: 'error', title: 'Failed', text: 'Not <saved>', showTitleAsHeading: true, headingTag: 'h3' },
    'unknown variant': { variant: 'other', title: 'T', headingTag: 'h1', text: 'x', showTitleAsHeading: true },
    'title only': { title: 'Only <title>', showTitleAsHeading: true },
    everything: {
      title: 'T', text: 'x', role: 'alert', classes: 'c', attributes: { id: 'a' }, dismissible: true,
      dismissText: 'Hide', disableAutoFocus: true, focusOnDismissSelector: '#main'
    },
    'not dismissible': { title: 'T', text: 'x', dismissible: false, disableAutoFocus: false }
  },
  badge: {
    default: { text: 'New' },
    classes: { text: '<Old>', classes: 'moj-badge--blue' },
    'html and attributes': { html: '<b>New</b>', attributes: { id: 'b' } }
  },
  'button-menu': {
    default: { items: [{ text: 'Edit', href: '/edit' }, { text: 'Delete', classes: 'govuk-button--warning', name: 'act', value: 'delete' }] },
    'button and alignment': {
      button: { text: 'Actions <all>', classes: 'c' }, alignMenu: 'right', classes: 'm', attributes: { id: 'menu' },
      items: [{ html: '<b>Edit</b>', attributes: { 'data-x': '1' } }, { text: 'Off', disabled: true, type: 'button' }]
    }
  },
  'date-picker': {
    default: { id: 'd', name: 'd', label: { text: 'Date' }, hint: { text: 'For example 17/5/2024' } },
    limits: {
      id: 'd', name: 'd', value: '1/2/2026', classes: 'c', minDate: '1/1/2026', maxDate: '31/12/2026',
      excludedDates: '2/2/2026', excludedDays: 'saturday', leadingZeros: true, weekStartDay: 'sunday',
      label: { text: 'Date', classes: 'govuk-label--m' }, errorMessage: { text: 'Enter a date' }, formGroup: { classes: 'g' }
    },
    'leading zeros off': { id: 'd', name: 'd', label: { text: 'Date' }, leadingZeros: false }
  }
}
for (const [component, fixtures] of Object.entries(cases)) {
  const out = Object.entries(fixtures).map(([name, options]) => {
    const html = env.renderString(`{% include "moj/components/${component}/template.njk" %}`, { params: options })
    const ours = JSON.parse(JSON.stringify(options))
    for (const item of component === 'timeline' ? ours.items : []) {
      const { timestamp, type, format } = item.datetime
      item.datetime.text = type ? mojDate(timestamp) : date(timestamp, format)
    }
    return { name, options: ours, html }
  })
  fs.writeFileSync(path.join(__dirname, `moj-${component}.json`), JSON.stringify({ component, fixtures: out }, null, 1) + '\n')
}
