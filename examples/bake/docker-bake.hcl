variable "REGISTRY" { default = "ghcr.io/acme" }
variable "TAG" { default = "1.0" }

group "default" { targets = ["base", "app"] }

target "base" {
  context   = "base"
  tags      = ["${REGISTRY}/base:${TAG}", "${REGISTRY}/base:latest"]
  platforms = ["linux/amd64", "linux/arm64"]
}

target "app" {
  name     = "app-${replace(python, ".", "-")}"
  matrix   = { python = ["3.12", "3.13"] }
  context  = "app"
  contexts = { base = "target:base" }
  args     = { PYTHON = python }
  tags     = ["${REGISTRY}/app:${TAG}-py${python}"]
}
