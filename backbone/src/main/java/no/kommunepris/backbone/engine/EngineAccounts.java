package no.kommunepris.backbone.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.kommunepris.backbone.security.Accounts;
import no.kommunepris.backbone.security.Accounts.Account;
import no.kommunepris.backbone.security.Role;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * The accounts as the engine sees them: it may look people up, so that its web apps show names, and can change nobody,
 * so that nobody is asked to set up a first administrator. A person finds those with a role in common; an operator, and
 * the engine itself, everybody.
 */
class EngineAccounts implements ReadOnlyIdentityProvider {
    private final Accounts accounts;
    private final CommandContext context;

    EngineAccounts(Accounts accounts, CommandContext context) {
        this.accounts = accounts;
        this.context = context;
    }

    @Override
    public @Nullable User findUserById(String userId) {
        return visible()
                .filter(account -> account.username().equals(userId))
                .map(EngineAccounts::user)
                .findFirst()
                .orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users();
    }

    @Override
    public UserQuery createUserQuery(CommandContext commandContext) {
        return new Users();
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("The accounts are not in the engine's database.");
    }

    /** Nobody logs in here; the service's own login comes first. */
    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public @Nullable Group findGroupById(String groupId) {
        return Stream.of(Role.SECRETARIAT, Role.OPERATOR, Role.JUROR)
                .filter(role -> role.equals(groupId))
                .map(EngineAccounts::group)
                .findFirst()
                .orElse(null);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new Groups();
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext commandContext) {
        return new Groups();
    }

    @Override
    public @Nullable Tenant findTenantById(String tenantId) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new Tenants();
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext commandContext) {
        return new Tenants();
    }

    @Override
    public void flush() {
        // There is nothing to write.
    }

    @Override
    public void close() {
        // There is nothing to close.
    }

    private Stream<Account> visible() {
        return Optional.ofNullable(context.getAuthentication())
                .filter(asker -> asker.getUserId() != null)
                .filter(asker ->
                        asker.getGroupIds() == null || !asker.getGroupIds().contains(Role.OPERATOR))
                .map(asker -> accounts.accounts().stream()
                        .filter(account -> account.username().equals(asker.getUserId())
                                || asker.getGroupIds() != null
                                        && account.roles().stream().anyMatch(asker.getGroupIds()::contains)))
                .orElseGet(() -> accounts.accounts().stream());
    }

    private static User user(Account account) {
        UserEntity user = new UserEntity(account.username());
        user.setFirstName(account.name());
        user.setLastName("");
        user.setEmail("");
        return user;
    }

    private static Group group(String role) {
        GroupEntity group = new GroupEntity(role);
        group.setName(role);
        group.setType("ROLE");
        return group;
    }

    private static boolean is(@Nullable String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }

    private static boolean isOneOf(String @Nullable [] wanted, String value) {
        return wanted == null || Arrays.asList(wanted).contains(value);
    }

    private static <T> List<T> page(Stream<T> found, @Nullable Page page) {
        return page == null
                ? found.toList()
                : found.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }

    private final class Users extends UserQueryImpl {
        private static final long serialVersionUID = 1L;

        Users() {
            super(context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
        }

        @Override
        public long executeCount(CommandContext commandContext) {
            return found().count();
        }

        @Override
        public List<User> executeList(CommandContext commandContext, @Nullable Page page) {
            return page(found(), page);
        }

        private Stream<User> found() {
            return visible()
                    .filter(account -> is(id, account.username()) && isOneOf(ids, account.username()))
                    .filter(account -> is(firstName, account.name()) && is(lastName, "") && is(email, ""))
                    .filter(account -> groupId == null || account.roles().contains(groupId))
                    .filter(account -> firstNameLike == null || account.name().contains(firstNameLike.replace("%", "")))
                    .map(EngineAccounts::user);
        }
    }

    private final class Groups extends GroupQueryImpl {
        private static final long serialVersionUID = 1L;

        Groups() {
            super(context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
        }

        @Override
        public long executeCount(CommandContext commandContext) {
            return found().count();
        }

        @Override
        public List<Group> executeList(CommandContext commandContext, @Nullable Page page) {
            return page(found(), page);
        }

        private Stream<Group> found() {
            return Stream.of(Role.SECRETARIAT, Role.OPERATOR, Role.JUROR)
                    .filter(role -> is(id, role) && isOneOf(ids, role) && is(name, role))
                    .filter(role -> userId == null
                            || visible()
                                    .anyMatch(account -> account.username().equals(userId)
                                            && account.roles().contains(role)))
                    .map(EngineAccounts::group);
        }
    }

    /** There are none; asked all the same by the web apps at every login. */
    private final class Tenants extends TenantQueryImpl {
        private static final long serialVersionUID = 1L;

        Tenants() {
            super(context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
        }

        @Override
        public long executeCount(CommandContext commandContext) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext commandContext, @Nullable Page page) {
            return List.of();
        }
    }
}
