#!/bin/sh
set -eu
sort /databricks/base | sha256sum > /databricks/base.sha256
