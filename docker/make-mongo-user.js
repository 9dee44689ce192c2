// Run by the mongo image at its first start: the server's own user, who may use its one database and nothing else.
db.getSiblingDB('upstander').createUser({
  user: 'upstander',
  pwd: process.env.UPSTANDER_PASSWORD,
  roles: [{ role: 'readWrite', db: 'upstander' }],
})
