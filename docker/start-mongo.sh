#!/bin/bash
# mongod takes a key file that it alone may read; so it is made here, from the environment, and not in a volume.
set -euo pipefail
umask 077
printf '%s' "${MONGO_KEY:?}" > /run/mongo.key
chown mongodb:mongodb /run/mongo.key
unset MONGO_KEY
exec docker-entrypoint.sh mongod --replSet rs0 --keyFile /run/mongo.key --bind_ip_all
