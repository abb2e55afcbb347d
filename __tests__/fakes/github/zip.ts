import { crc32, inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const STORED = 0

/** An archive of one small file, stored as it is. */
export function zip(path: string, content: string): Buffer {
  const [name, bytes] = [Buffer.from(path), Buffer.from(content)]
  const sizes = [crc32(bytes), bytes.length, bytes.length]
  const common = (at: number, into: Buffer): Buffer => {
    into.writeUInt16LE(20, at)
    for (const [index, value] of sizes.entries()) into.writeUInt32LE(value, at + 10 + 4 * index)
    into.writeUInt16LE(name.length, at + 22)
    return into
  }
  const header = common(4, Buffer.alloc(30))
  header.writeUInt32LE(0x04034b50, 0)
  const entry = common(6, Buffer.alloc(46))
  entry.writeUInt32LE(0x02014b50, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(header.length + name.length + bytes.length, 16)
  return Buffer.concat([header, name, bytes, entry, name, end])
}

/** The files of a zip archive by path (no zip64), read from its central directory. */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || archive.readUInt32LE(end) !== END) throw new Error('not a zip archive')
  const count = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    if (!name.endsWith('/')) files.set(name, contentAt(archive, at))
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return files
}

function contentAt(archive: Buffer, entry: number): Buffer {
  const header = archive.readUInt32LE(entry + 42)
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28)
  const bytes = archive.subarray(start, start + archive.readUInt32LE(entry + 20))
  return archive.readUInt16LE(entry + 10) === STORED ? bytes : inflateRawSync(bytes)
}
