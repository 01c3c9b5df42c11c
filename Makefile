# Every command of this repository. "make" alone lists them.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

SCRIPTS := deploy/local/scripts
MAVEN := mvn -B -ntp

# Run inside each command that needs Java, so that "make" and "make help" work without one.
JDK := JAVA_HOME="$$($(SCRIPTS)/find-jdk)" && export JAVA_HOME PATH="$$JAVA_HOME/bin:$$PATH"

# The services whose documents requests can be made from.
FUZZED := services/schools,services/codesign,services/interventions,services/finance,services/reporting

.PHONY: help run reset test check fmt dev bench fuzz chaos contracts licences values images run-images deploy-test package clean

help: ## List the commands
	@echo "Uplift. Commands:"
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20
	@echo
	@echo "Ports change by environment: UPLIFT_PORT (8080), UPLIFT_KEYCLOAK_PORT (8180), UPLIFT_POSTGRES_PORT (8432),"
	@echo "UPLIFT_KAFKA_PORT (8092), UPLIFT_SCHOOLS_PORT (8081) and so on for each service."
	@echo "Data and logs are kept in UPLIFT_FOLDER (.uplift)."

run: ## Build what changed and start everything at http://localhost:8080 (WITHOUT=schools leaves one out)
	@$(JDK); $(SCRIPTS)/package; exec $(SCRIPTS)/run deploy/local org.uplift.local.Uplift $(WITHOUT)

reset: ## Forget the data of the local platform
	@$(SCRIPTS)/reset

test: ## Run every test (UPLIFT_TEST_TIMES_WRITE=true keeps docs/test-times.md)
	@$(JDK); exec $(SCRIPTS)/test

check: ## Quick look: format, static analysis, unit tests
	@$(JDK); $(MAVEN) -q verify -DskipITs

fmt: ## Format the sources
	@$(JDK); $(MAVEN) -q spotless:apply

dev: ## One service with live reload, against the rest: make dev SERVICE=interventions
	@$(JDK); exec $(SCRIPTS)/dev "$(SERVICE)"

bench: ## Measure: commands to dashboard, gateway beside nginx, pages (UPLIFT_BENCH_ONLY=gateway)
	@$(JDK); $(SCRIPTS)/package; exec $(SCRIPTS)/bench

fuzz: ## Send the services 20,000 requests made from their documents, with a seed of the day (UPLIFT_FUZZ_SEED=20261127)
	@$(JDK); export UPLIFT_FUZZ_REQUESTS=$${UPLIFT_FUZZ_REQUESTS:-4000} UPLIFT_FUZZ_SEED=$${UPLIFT_FUZZ_SEED:-$$(date +%Y%m%d)}; \
	$(SCRIPTS)/package; $(MAVEN) -q --fail-at-end verify -pl $(FUZZED) -Dit.test=FuzzIT -Dtest=None \
	  -Dsurefire.failIfNoSpecifiedTests=false

chaos: ## Kill any process 150 times under load and take away what they need, with a seed of the day (UPLIFT_CHAOS_SEED)
	@$(JDK); export UPLIFT_CHAOS_KILLS=$${UPLIFT_CHAOS_KILLS:-150} UPLIFT_CHAOS_SEED=$${UPLIFT_CHAOS_SEED:-$$(date +%Y%m%d)}; \
	export UPLIFT_SIGN_OUT_TRIES=$${UPLIFT_SIGN_OUT_TRIES:-30} UPLIFT_SIGN_OUT_MINUTES=$${UPLIFT_SIGN_OUT_MINUTES:-6}; \
	$(SCRIPTS)/package; for journey in ChaosIT EndedEverywhereIT; do \
	$(MAVEN) verify -pl deploy/local -Dit.test=$$journey -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false || exit 1; done

contracts: ## Write the AsyncAPI document and the constants from the event schemas, and the OpenAPI document of it all
	@$(JDK); UPLIFT_CONTRACTS_WRITE=true $(MAVEN) -q -pl services/events test -Dtest='AsyncApiTest,ConstantsTest'
	@$(JDK); $(SCRIPTS)/package; UPLIFT_CONTRACTS_WRITE=true $(MAVEN) -q -pl gateway test -Dtest=MergedApiTest

images: ## Build the container images with podman (BASE=own makes their base too: deploy/images/README.md)
	@$(JDK); $(SCRIPTS)/package; exec deploy/images/build

run-images: ## Run the images with podman, all there is, at http://localhost:8080 (make images builds them)
	@$(JDK); $(SCRIPTS)/package; exec $(SCRIPTS)/run deploy/local org.uplift.local.Uplift --images

deploy-test: ## Test what is delivered: images, containers, roll, restore, rotation (installs podman on Debian)
	@$(JDK); $(SCRIPTS)/package; exec deploy/images/test

licences: ## Write docs/licences.md from the bills of materials of what is built
	@$(JDK); $(SCRIPTS)/package; $(MAVEN) -q org.cyclonedx:cyclonedx-maven-plugin:makeBom -pl $(FUZZED),services/portal,gateway; \
	UPLIFT_LICENCES_WRITE=true $(MAVEN) -q verify -pl deploy/local -Dit.test=LicencesIT -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false

values: ## Write the charts' pages of values from the comments of the values
	@$(JDK); UPLIFT_VALUES_WRITE=true $(MAVEN) -q -pl deploy/helm test -Dtest=ReadmeTest

package: ## Build everything without tests, if something changed
	@$(JDK); exec $(SCRIPTS)/package

clean: ## Remove what builds made
	@$(JDK); $(MAVEN) -q clean
