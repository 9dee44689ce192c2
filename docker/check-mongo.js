// The health check of the mongo service; the first one makes it a replica set of one, which transactions need.
const notYetInitialized = 94
db.getSiblingDB('admin').auth('root', process.env.MONGO_INITDB_ROOT_PASSWORD)
try {
  rs.status()
} catch (error) {
  if (error.code !== notYetInitialized) throw error
  rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: 'mongo:27017' }] })
}
quit(db.hello().isWritablePrimary ? 0 : 1)
