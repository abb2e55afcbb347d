// What Node itself can do: one layer from SRC to DSTS by `pipe`, its digest not looked at.
import { request } from 'node:http'

const { SRC = '', DSTS = '', LAYER = '' } = process.env
const [digest = '', size = ''] = LAYER.split(' ')
const place = DSTS.slice(DSTS.indexOf('/') + 1)
const start = await fetch(`http://${DSTS.split('/')[0]}/v2/${place}/one/blobs/uploads/`, { method: 'POST' })
const to = new URL(start.headers.get('location') ?? '', `http://${DSTS.split('/')[0]}/`)
to.searchParams.set('digest', digest)
const put = request(to, {
  method: 'PUT',
  headers: { 'content-length': size, 'content-type': 'application/octet-stream' },
})
put.on('response', (answer) => process.exit(answer.statusCode === 201 ? 0 : 1))
request(`http://${SRC.split('/')[0]}/v2/big/one/blobs/${digest}`, (answer) => answer.pipe(put)).end()
